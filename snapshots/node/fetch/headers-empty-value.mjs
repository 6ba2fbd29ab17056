const url = "https://api.example.com/v1/widgets";
const response = await fetch(url, {
  headers: {
    "x-empty": "",
    "x-last": "1",
  },
});
console.log(await response.text());
if (!response.ok) {
  console.error(`${response.status} ${response.statusText}`);
  process.exitCode = 1;
}
