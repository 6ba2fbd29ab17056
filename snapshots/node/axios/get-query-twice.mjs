import axios from "axios";

try {
  const response = await axios.request({
    method: "GET",
    url: "https://api.example.com/v1/widgets?page=2&q=caf%C3%A9&per_page=50",
  });
  console.log(response.data);
} catch (error) {
  console.error(error.message);
  if (error.response) {
    console.log(error.response.data);
  }
  process.exitCode = 1;
}
