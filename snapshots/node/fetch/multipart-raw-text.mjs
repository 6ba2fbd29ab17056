const form = new FormData();
form.append("a", "1");

const url = "https://api.example.com/v1/imports";
const response = await fetch(url, {
  method: "POST",
  body: form,
});
console.log(await response.text());
if (!response.ok) {
  console.error(`${response.status} ${response.statusText}`);
  process.exitCode = 1;
}
