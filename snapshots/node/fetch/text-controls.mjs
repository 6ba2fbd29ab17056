const url = "https://api.example.com/v1/echo";
const response = await fetch(url, {
  method: "POST",
  headers: {
    "content-type": "text/plain",
  },
  body: "CRLF\r\nlone CR\rtab\tbell\u0007escape\u001b[31mdelete\u007fnext-line\u0085separators\u2028\u2029bom\ufeffbidi\u202ezero\u200bwidth\u{e0041}tag 1\u00072",
});
console.log(await response.text());
if (!response.ok) {
  console.error(`${response.status} ${response.statusText}`);
  process.exitCode = 1;
}
