const url = "https://api.example.com/v1/widgets?page=2&q=caf%C3%A9&per_page=50";
const response = await fetch(url);
console.log(await response.text());
if (!response.ok) {
  console.error(`${response.status} ${response.statusText}`);
  process.exitCode = 1;
}
