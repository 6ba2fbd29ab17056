import axios from "axios";

const form = new URLSearchParams();
form.append("tag", "one");
form.append("tag", "two");
form.append("other", "");
form.append("tag", "three");
form.append("items[0][name]", "x");

try {
  const response = await axios.request({
    method: "POST",
    url: "https://api.example.com/v1/tags",
    headers: {
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
