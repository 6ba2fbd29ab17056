import axios from "axios";

try {
  const response = await axios.request({
    method: "POST",
    url: "https://api.example.com/notes",
    headers: {
      "content-type": "text/plain, text/markdown",
    },
    data: "abc",
  });
  console.log(response.data);
} catch (error) {
  console.error(error.message);
  if (error.response) {
    console.log(error.response.data);
  }
  process.exitCode = 1;
}
