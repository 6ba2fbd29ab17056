const url = "https://api.example.com/v1/reports";
const response = await fetch(url, {
  method: "POST",
  headers: {
    authorization: "Bearer ACCESS_TOKEN",
  },
});
console.log(await response.text());
if (!response.ok) {
  console.error(`${response.status} ${response.statusText}`);
  process.exitCode = 1;
}
