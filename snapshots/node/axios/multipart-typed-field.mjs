import { readFile } from "node:fs/promises";
import axios from "axios";

const boundary = crypto.randomUUID();
const form = new Blob(
  [
    `--${boundary}\r\n`,
    'Content-Disposition: form-data; name="metadata"\r\nContent-Type: application/json\r\n\r\n',
    '{"title": "Report", "tags": ["a"]}',
    "\r\n",
    `--${boundary}\r\n`,
    'Content-Disposition: form-data; name="file"; filename="report.pdf"\r\nContent-Type: application/pdf\r\n\r\n',
    await readFile("report.pdf"),
    "\r\n",
    `--${boundary}--\r\n`,
  ],
  { type: `multipart/form-data; boundary=${boundary}` },
);

try {
  const response = await axios.request({
    method: "POST",
    url: "https://api.example.com/v1/documents",
    data: form,
  });
  console.log(response.data);
} catch (error) {
  console.error(error.message);
  if (error.response) {
    console.log(error.response.data);
  }
  process.exitCode = 1;
}
