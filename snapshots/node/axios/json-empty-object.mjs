import axios from "axios";

try {
  const response = await axios.request({
    method: "PUT",
    url: "https://api.example.com/v1/settings",
    headers: {
      "content-type": "application/json",
    },
    data: {},
  });
  console.log(response.data);
} catch (error) {
  console.error(error.message);
  if (error.response) {
    console.log(error.response.data);
  }
  process.exitCode = 1;
}
