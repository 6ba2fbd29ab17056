const url = "https://api.example.com/v1/echo";
const response = await fetch(url, {
  method: "POST",
  headers: {
    "content-type": "text/plain",
  },
  body: "@/etc/hostname",
});
console.log(await response.text());
if (!response.ok) {
  console.error(`${response.status} ${response.statusText}`);
  process.exitCode = 1;
}
