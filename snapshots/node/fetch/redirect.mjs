const url = "https://api.example.com/v1/reports/42/download";
const response = await fetch(url, {
  headers: {
    authorization: "Bearer ACCESS_TOKEN",
  },
});
console.log(await response.text());
if (!response.ok) {
  console.error(`${response.status} ${response.statusText}`);
  process.exitCode = 1;
}
