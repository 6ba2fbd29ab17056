import axios from "axios";

try {
  const response = await axios.request({
    method: "POST",
    url: "https://auth.example.com/oauth/token",
    headers: {
      "content-type": "application/x-www-form-urlencoded",
    },
    data: new URLSearchParams({
      grant_type: "client_credentials",
      client_id: "{yourClientId}",
      client_secret: "YOUR_CLIENT_SECRET",
      scope: "read:all write+more",
    }),
  });
  console.log(response.data);
} catch (error) {
  console.error(error.message);
  if (error.response) {
    console.log(error.response.data);
  }
  process.exitCode = 1;
}
