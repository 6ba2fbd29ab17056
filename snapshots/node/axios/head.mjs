import axios from "axios";

try {
  const response = await axios.request({
    method: "HEAD",
    url: "https://api.example.com/v1/files/report.pdf",
    headers: {
      authorization: "Bearer ACCESS_TOKEN",
    },
  });
  console.log(response.headers);
} catch (error) {
  console.error(error.message);
  if (error.response) {
    console.log(error.response.data);
  }
  process.exitCode = 1;
}
