import axios from "axios";

try {
  const response = await axios.request({
    method: "POST",
    url: "https://auth.example.com/oauth/token",
    headers: {
      "content-type": "application/x-www-form-urlencoded",
    },
    data: new URLSearchParams({
      grant_type: "password",
      username: "${account.user}",
      password: "a&b=c+d",
      scope: "openid email",
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
