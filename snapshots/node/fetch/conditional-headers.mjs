const url = "https://api.example.com/v1/widgets/42";
const response = await fetch(url, {
  headers: {
    "if-none-match": '"a1b2"',
    "if-modified-since": "Tue, 03 Mar 2026 08:00:00 GMT",
  },
});
console.log(await response.text());
if (!response.ok) {
  console.error(`${response.status} ${response.statusText}`);
  process.exitCode = 1;
}
