import { readFile } from "node:fs/promises";

const form = new FormData();
form.append(
  "photo",
  new Blob([await readFile("data\\photo.png")], { type: "image/png" }),
  "photo.png",
);

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
