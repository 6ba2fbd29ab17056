const url = "https://api.example.com/";
const response = await fetch(url, {
  headers: {
    "accept-encoding": "",
  },
});
console.log(await response.text());
if (!response.ok) {
  console.error(`${response.status} ${response.statusText}`);
  process.exitCode = 1;
}
