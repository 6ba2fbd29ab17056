import { readFile } from "node:fs/promises";

const url = "https://api.example.com/v1/archives";
const response = await fetch(url, {
  method: "REPORT",
  headers: {
    "content-type": "application/zip",
  },
  body: await readFile("archive.zip"),
});
console.log(await response.text());
if (!response.ok) {
  console.error(`${response.status} ${response.statusText}`);
  process.exitCode = 1;
}
