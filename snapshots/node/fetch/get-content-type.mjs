const url = "https://api.example.com/v1/me";
const response = await fetch(url, {
  headers: {
    authorization: "Bearer ACCESS_TOKEN",
    "content-type": "application/json",
  },
});
console.log(await response.text());
if (!response.ok) {
  console.error(`${response.status} ${response.statusText}`);
  process.exitCode = 1;
}
