const url = "https://api.example.com/v1/echo";
const response = await fetch(url, {
  method: "POST",
  body: Buffer.from("no content type is described"),
});
console.log(await response.text());
if (!response.ok) {
  console.error(`${response.status} ${response.statusText}`);
  process.exitCode = 1;
}
