const url = "https://app.example.com/api/items?draft=1";
const response = await fetch(url, {
  method: "POST",
  headers: {
    accept: "*/*",
    "content-type": "application/json",
    "x-requested-with": "fetch",
    cookie: "sid=1%2F2; a=b",
  },
  body: JSON.stringify({
    name: "new",
  }),
});
console.log(await response.text());
if (!response.ok) {
  console.error(`${response.status} ${response.statusText}`);
  process.exitCode = 1;
}
