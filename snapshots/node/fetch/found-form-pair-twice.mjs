const form = new URLSearchParams();
form.append("tag", "new");
form.append("tag", "new");

const url = "https://api.example.com/forms";
const response = await fetch(url, {
  method: "POST",
  headers: {
    "content-type": "application/x-www-form-urlencoded",
  },
  body: form,
});
console.log(await response.text());
if (!response.ok) {
  console.error(`${response.status} ${response.statusText}`);
  process.exitCode = 1;
}
