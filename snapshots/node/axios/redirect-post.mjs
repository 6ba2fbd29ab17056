import axios from "axios";

try {
  const response = await axios.request({
    method: "POST",
    url: "https://api.example.com/v1/reports",
    headers: {
      authorization: "Bearer ACCESS_TOKEN",
      "content-type": false,
    },
  });
  console.log(response.data);
} catch (error) {
  console.error(error.message);
  if (error.response) {
    console.log(error.response.data);
  }
  process.exitCode = 1;
}
