import { readFile } from "node:fs/promises";

const form = new FormData();
form.append("a", new Blob([await readFile("up\n`b")]), "up\n`b");

const url = "https://api.example.com/files";
const response = await fetch(url, {
  method: "POST",
  body: form,
});
console.log(await response.text());
if (!response.ok) {
  console.error(`${response.status} ${response.statusText}`);
  process.exitCode = 1;
}
