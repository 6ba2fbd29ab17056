const url = "https://api.example.com/v1/settings/name";
const response = await fetch(url, {
  method: "PUT",
  headers: {
    "content-type": "application/json",
  },
  body: '"just a text"',
});
console.log(await response.text());
if (!response.ok) {
  console.error(`${response.status} ${response.statusText}`);
  process.exitCode = 1;
}
