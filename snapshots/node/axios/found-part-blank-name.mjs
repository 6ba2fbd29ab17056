import axios from "axios";

const form = new FormData();
form.append(" ", "a");

try {
  const response = await axios.request({
    method: "POST",
    url: "https://api.example.com/forms",
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
