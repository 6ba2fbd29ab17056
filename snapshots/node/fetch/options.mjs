const url = "https://api.example.com/v1/widgets";
const response = await fetch(url, {
  method: "OPTIONS",
  headers: {
    origin: "https://shop.example.com",
    "access-control-request-method": "PUT",
  },
});
console.log(await response.text());
if (!response.ok) {
  console.error(`${response.status} ${response.statusText}`);
  process.exitCode = 1;
}
