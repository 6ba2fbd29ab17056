import { readFile } from "node:fs/promises";

const url = "https://api.example.com/v1/files";
const response = await fetch(url, {
  method: "POST",
  headers: {
    "content-type": "text/plain",
  },
  body: await readFile("two\nlines.txt"),
});
console.log(await response.text());
if (!response.ok) {
  console.error(`${response.status} ${response.statusText}`);
  process.exitCode = 1;
}
