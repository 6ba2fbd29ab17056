import { readFile } from "node:fs/promises";

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

const url = "https://api.example.com/v1/documents";
const response = await fetch(url, {
  method: "POST",
  body: form,
});
console.log(await response.text());
if (!response.ok) {
  console.error(`${response.status} ${response.statusText}`);
  process.exitCode = 1;
}
