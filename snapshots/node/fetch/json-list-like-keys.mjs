const url = "https://api.example.com/v1/odd";
const response = await fetch(url, {
  method: "POST",
  headers: {
    "content-type": "application/json",
  },
  body: `{
  "0": "a",
  "1": "b"
}`,
});
console.log(await response.text());
if (!response.ok) {
  console.error(`${response.status} ${response.statusText}`);
  process.exitCode = 1;
}
