import { readFile } from "node:fs/promises";

const url = "https://api.example.com/v1/documents";
const response = await fetch(url, {
  method: "POST",
  headers: {
    "content-type": "application/pdf",
  },
  body: await readFile("empty.pdf"),
});
console.log(await response.text());
if (!response.ok) {
  console.error(`${response.status} ${response.statusText}`);
  process.exitCode = 1;
}
