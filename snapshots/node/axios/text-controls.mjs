import axios from "axios";

try {
  const response = await axios.request({
    method: "POST",
    url: "https://api.example.com/v1/echo",
    headers: {
      "content-type": "text/plain",
    },
    data: "CRLF\r\nlone CR\rtab\tbell\u0007escape\u001b[31mdelete\u007fnext-line\u0085separators\u2028\u2029bom\ufeffbidi\u202ezero\u200bwidth\u{e0041}tag 1\u00072",
  });
  console.log(response.data);
} catch (error) {
  console.error(error.message);
  if (error.response) {
    console.log(error.response.data);
  }
  process.exitCode = 1;
}
