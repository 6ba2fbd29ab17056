import axios from "axios";

const form = new FormData();
form.append("a", "1");

try {
  const response = await axios.request({
    method: "POST",
    url: "https://api.example.com/v1/imports",
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
