import { readFile } from "node:fs/promises";

const form = new FormData();
form.append('say "hi"', "1");
form.append(
  "upload",
  new Blob([await readFile('a "b".txt')], { type: "text/plain" }),
  'a "b".txt',
);

const url = "https://api.example.com/v1/echo";
const response = await fetch(url, {
  method: "POST",
  body: form,
});
console.log(await response.text());
if (!response.ok) {
  console.error(`${response.status} ${response.statusText}`);
  process.exitCode = 1;
}
