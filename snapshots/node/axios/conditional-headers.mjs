import axios from "axios";

try {
  const response = await axios.request({
    method: "GET",
    url: "https://api.example.com/v1/widgets/42",
    headers: {
      "if-none-match": '"a1b2"',
      "if-modified-since": "Tue, 03 Mar 2026 08:00:00 GMT",
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
