import axios from "axios";

try {
  const response = await axios.request({
    method: "GET",
    url: "https://app.example.com/account",
    headers: {
      cookie: "session=abc%3D123; theme=dark mode; odd=a%3Bb%C3%BC",
    },
  });
  console.log(response.data);
} catch (error) {
  console.error(error.message);
  if (error.response) {
    console.log(error.response.data);
  }
  process.exitCode = 1;
}
