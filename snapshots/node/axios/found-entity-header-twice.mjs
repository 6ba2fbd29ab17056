import axios from "axios";

try {
  const response = await axios.request({
    method: "POST",
    url: "https://api.example.com/articles",
    headers: {
      "content-language": "en, de",
      "content-type": "text/plain",
    },
    data: "Hello, Welt",
  });
  console.log(response.data);
} catch (error) {
  console.error(error.message);
  if (error.response) {
    console.log(error.response.data);
  }
  process.exitCode = 1;
}
