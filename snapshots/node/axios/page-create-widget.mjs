import axios from "axios";

try {
  const response = await axios.request({
    method: "POST",
    url: "https://api.example.com/v1/widgets?dry_run=true",
    headers: {
      authorization: "Bearer {accessToken}",
      "content-type": "application/json",
    },
    data: {
      name: 'Ada\'s "best" widget',
      price: 12.5,
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
