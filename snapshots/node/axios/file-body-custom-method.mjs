import { readFile } from "node:fs/promises";
import axios from "axios";

try {
  const response = await axios.request({
    method: "REPORT",
    url: "https://api.example.com/v1/archives",
    headers: {
      "content-type": "application/zip",
    },
    data: await readFile("archive.zip"),
  });
  console.log(response.data);
} catch (error) {
  console.error(error.message);
  if (error.response) {
    console.log(error.response.data);
  }
  process.exitCode = 1;
}
