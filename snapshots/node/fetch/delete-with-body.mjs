const url = "https://api.example.com/v1/widgets";
const response = await fetch(url, {
  method: "DELETE",
  headers: {
    authorization: "Bearer ACCESS_TOKEN",
    "content-type": "application/json",
  },
  body: JSON.stringify({
    ids: [1, 2, 3],
  }),
});
console.log(await response.text());
if (!response.ok) {
  console.error(`${response.status} ${response.statusText}`);
  process.exitCode = 1;
}
