const url = "https://app.example.com/account";
const response = await fetch(url, {
  headers: {
    "x-a": "1",
    cookie: "session=abc%3D123; lang=en; extra=1",
  },
});
console.log(await response.text());
if (!response.ok) {
  console.error(`${response.status} ${response.statusText}`);
  process.exitCode = 1;
}
