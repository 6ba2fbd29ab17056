const url = "https://api.example.com/matrix;?page=1";
const response = await fetch(url);
console.log(await response.text());
if (!response.ok) {
  console.error(`${response.status} ${response.statusText}`);
  process.exitCode = 1;
}
