import axios from "axios";

const form = new FormData();
form.append("name", "Ada");
form.append("bio", "Two\r\nlines & <tags>; @here");
form.append("empty", "");
form.append("name", "again");

try {
  const response = await axios.request({
    method: "POST",
    url: "https://api.example.com/v1/profiles",
    headers: {
      authorization: "Bearer ACCESS_TOKEN",
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
