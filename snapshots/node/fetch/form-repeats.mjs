const form = new URLSearchParams();
form.append("tag", "one");
form.append("tag", "two");
form.append("other", "");
form.append("tag", "three");
form.append("items[0][name]", "x");

const url = "https://api.example.com/v1/tags";
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
