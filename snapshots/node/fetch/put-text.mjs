const url = "https://api.example.com/v1/notes/7";
const response = await fetch(url, {
  method: "PUT",
  headers: {
    "content-type": "text/plain; charset=utf-8",
  },
  body: "First line\n  indented line\n\nlast line with trailing space \n",
});
console.log(await response.text());
if (!response.ok) {
  console.error(`${response.status} ${response.statusText}`);
  process.exitCode = 1;
}
