const url = "https://api.example.com/notes";
const response = await fetch(url, {
  method: "POST",
  headers: {
    "content-type": "text/plain, text/markdown",
  },
  body: "abc",
});
console.log(await response.text());
if (!response.ok) {
  console.error(`${response.status} ${response.statusText}`);
  process.exitCode = 1;
}
