const url = "https://api.example.com/?q=%22%a3%22%5C";
const response = await fetch(url);
console.log(await response.text());
if (!response.ok) {
  console.error(`${response.status} ${response.statusText}`);
  process.exitCode = 1;
}
