const utf8 = (text) => Buffer.from(text).toString("latin1");

const url = "https://api.example.com/v1/echo";
const response = await fetch(url, {
  headers: {
    "x-name": utf8("Zoë 世界 👋"),
  },
});
console.log(await response.text());
if (!response.ok) {
  console.error(`${response.status} ${response.statusText}`);
  process.exitCode = 1;
}
