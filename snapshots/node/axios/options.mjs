import axios from "axios";

try {
  const response = await axios.request({
    method: "OPTIONS",
    url: "https://api.example.com/v1/widgets",
    headers: {
      origin: "https://shop.example.com",
      "access-control-request-method": "PUT",
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
