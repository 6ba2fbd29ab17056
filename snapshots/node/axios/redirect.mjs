import axios from "axios";

try {
  const response = await axios.request({
    method: "GET",
    url: "https://api.example.com/v1/reports/42/download",
    headers: {
      authorization: "Bearer ACCESS_TOKEN",
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
