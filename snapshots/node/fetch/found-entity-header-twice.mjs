const url = "https://api.example.com/articles";
const response = await fetch(url, {
  method: "POST",
  headers: {
    "content-language": "en, de",
    "content-type": "text/plain",
  },
  body: "Hello, Welt",
});
console.log(await response.text());
if (!response.ok) {
  console.error(`${response.status} ${response.statusText}`);
  process.exitCode = 1;
}
