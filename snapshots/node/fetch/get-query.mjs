const url =
  "https://api.example.com/v1/widgets?sort=name&filter%5Bcolour%5D=red&q=a+b%20c&empty=&flag";
const response = await fetch(url);
console.log(await response.text());
if (!response.ok) {
  console.error(`${response.status} ${response.statusText}`);
  process.exitCode = 1;
}
