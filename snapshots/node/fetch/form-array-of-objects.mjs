const form = new URLSearchParams();
form.append("items[][id]", "1");
form.append("items[][qty]", "2");
form.append("items[][id]", "3");
form.append("items[][qty]", "1");
form.append("currency", "eur");

const url =
  "https://api.example.com/v1/checkout/sessions?expand=line_items&locale=en&expand=customer";
const response = await fetch(url, {
  method: "POST",
  headers: {
    authorization: "Bearer ACCESS_TOKEN",
    "content-type": "application/x-www-form-urlencoded",
  },
  body: form,
});
console.log(await response.text());
if (!response.ok) {
  console.error(`${response.status} ${response.statusText}`);
  process.exitCode = 1;
}
