const url = "https://api.example.com/cafe%CC%81";
const response = await fetch(url, {
  method: "DELETE",
});
console.log(await response.text());
if (!response.ok) {
  console.error(`${response.status} ${response.statusText}`);
  process.exitCode = 1;
}
