import axios from "axios";

try {
  const response = await axios.request({
    method: "GET",
    url: "https://api.example.com/v1/echo",
    headers: {
      "accept-encoding": "gzip, deflate",
      "if-none-match": '"abc"',
      range: "bytes=0-99",
      referer: "https://example.com/a b",
      "cache-control": "no-cache",
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
