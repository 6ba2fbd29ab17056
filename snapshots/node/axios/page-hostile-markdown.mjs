import axios from "axios";

try {
  const response = await axios.request({
    method: "GET",
    url: "https://{yourDomain}/items/ITEM_ID?q%7Cx=a%60b",
    headers: {
      authorization: "Bearer {token}",
      "x-mode": "fast",
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
