import axios from "axios";

const form = new URLSearchParams();
form.append("items[][id]", "1");
form.append("items[][qty]", "2");
form.append("items[][id]", "3");
form.append("items[][qty]", "1");
form.append("currency", "eur");

try {
  const response = await axios.request({
    method: "POST",
    url: "https://api.example.com/v1/checkout/sessions?expand=line_items&locale=en&expand=customer",
    headers: {
      authorization: "Bearer ACCESS_TOKEN",
      "content-type": "application/x-www-form-urlencoded",
    },
    data: form,
  });
  console.log(response.data);
} catch (error) {
  console.error(error.message);
  if (error.response) {
    console.log(error.response.data);
  }
  process.exitCode = 1;
}
