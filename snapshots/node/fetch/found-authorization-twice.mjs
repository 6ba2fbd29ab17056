const url = "https://api.example.com/me";
const response = await fetch(url, {
  headers: {
    authorization: "Bearer ACCESS_TOKEN, Bearer OTHER_TOKEN",
  },
});
console.log(await response.text());
if (!response.ok) {
  console.error(`${response.status} ${response.statusText}`);
  process.exitCode = 1;
}
