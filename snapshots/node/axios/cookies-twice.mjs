import axios from "axios";

try {
  const response = await axios.request({
    method: "GET",
    url: "https://app.example.com/account",
    headers: {
      "x-a": "1",
      cookie: "session=abc%3D123; lang=en; extra=1",
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
