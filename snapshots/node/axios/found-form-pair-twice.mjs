import axios from "axios";

const form = new URLSearchParams();
form.append("tag", "new");
form.append("tag", "new");

try {
  const response = await axios.request({
    method: "POST",
    url: "https://api.example.com/forms",
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
