const url = "https://api.example.com/v1/widgets?dry_run=true";
const response = await fetch(url, {
  method: "POST",
  headers: {
    authorization: "Bearer {accessToken}",
    "content-type": "application/json",
  },
  body: JSON.stringify({
    name: 'Ada\'s "best" widget',
    price: 12.5,
  }),
});
console.log(await response.text());
if (!response.ok) {
  console.error(`${response.status} ${response.statusText}`);
  process.exitCode = 1;
}
