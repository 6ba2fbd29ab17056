import axios from "axios";

try {
  const response = await axios.request({
    method: "PUT",
    url: "https://api.example.com/forms",
    headers: {
      "content-type": "application/x-www-form-urlencoded",
    },
    data: new URLSearchParams({
      " ": "a",
    }),
  });
  console.log(response.data);
} catch (error) {
  console.error(error.message);
  if (error.response) {
    console.log(error.response.data);
  }
  process.exitCode = 1;
}
