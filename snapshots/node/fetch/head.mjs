const url = "https://api.example.com/v1/files/report.pdf";
const response = await fetch(url, {
  method: "HEAD",
  headers: {
    authorization: "Bearer ACCESS_TOKEN",
  },
});
console.log(response.headers);
if (!response.ok) {
  console.error(`${response.status} ${response.statusText}`);
  process.exitCode = 1;
}
