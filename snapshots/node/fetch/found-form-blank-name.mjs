const url = "https://api.example.com/forms";
const response = await fetch(url, {
  method: "PUT",
  headers: {
    "content-type": "application/x-www-form-urlencoded",
  },
  body: new URLSearchParams({
    " ": "a",
  }),
});
console.log(await response.text());
if (!response.ok) {
  console.error(`${response.status} ${response.statusText}`);
  process.exitCode = 1;
}
