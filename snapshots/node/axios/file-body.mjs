import { readFile } from "node:fs/promises";
import axios from "axios";

try {
  const response = await axios.request({
    method: "PUT",
    url: "https://api.example.com/v1/pets/7/photo",
    headers: {
      authorization: "Bearer {accessToken}",
      "content-type": "image/png",
    },
    data: await readFile("photos/cat.png"),
  });
  console.log(response.data);
} catch (error) {
  console.error(error.message);
  if (error.response) {
    console.log(error.response.data);
  }
  process.exitCode = 1;
}
