const url = "https://api.example.com/v1/settings";
const response = await fetch(url, {
  method: "PUT",
  headers: {
    "content-type": "application/json",
  },
  body: JSON.stringify({}),
});
console.log(await response.text());
if (!response.ok) {
  console.error(`${response.status} ${response.statusText}`);
  process.exitCode = 1;
}
