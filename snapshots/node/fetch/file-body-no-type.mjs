import { readFile } from "node:fs/promises";

const url = "https://api.example.com/v1/blobs";
const response = await fetch(url, {
  method: "POST",
  body: await readFile("blob.bin"),
});
console.log(await response.text());
if (!response.ok) {
  console.error(`${response.status} ${response.statusText}`);
  process.exitCode = 1;
}
