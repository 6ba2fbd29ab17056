import { readFile } from "node:fs/promises";
import axios from "axios";

try {
  const response = await axios.request({
    method: "POST",
    url: "https://api.example.com/v1/files",
    headers: {
      "content-type": "text/plain",
    },
    data: await readFile("two\nlines.txt"),
  });
  console.log(response.data);
} catch (error) {
  console.error(error.message);
  if (error.response) {
    console.log(error.response.data);
  }
  process.exitCode = 1;
}
