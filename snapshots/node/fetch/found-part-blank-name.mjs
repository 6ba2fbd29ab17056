const form = new FormData();
form.append(" ", "a");

const url = "https://api.example.com/forms";
const response = await fetch(url, {
  method: "POST",
  body: form,
});
console.log(await response.text());
if (!response.ok) {
  console.error(`${response.status} ${response.statusText}`);
  process.exitCode = 1;
}
