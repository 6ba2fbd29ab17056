const url = "https://cdn.example.com/assets/app.css";
const response = await fetch(url, {
  method: "PURGE",
  headers: {
    authorization: "Bearer ACCESS_TOKEN",
  },
});
console.log(await response.text());
if (!response.ok) {
  console.error(`${response.status} ${response.statusText}`);
  process.exitCode = 1;
}
