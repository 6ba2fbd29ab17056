import { readFile } from "node:fs/promises";

const form = new FormData();
form.append("title", "Summer");
form.append(
  "photo",
  new Blob([await readFile("photos/cat.png")], { type: "image/png" }),
  "cat.png",
);
form.append(
  "photo",
  new Blob([await readFile("photos/dog.jpg")], { type: "image/jpeg" }),
  "dog.jpg",
);
form.append("index", new Blob([await readFile("index.csv")]), "index.csv");

const url = "https://api.example.com/v1/albums/7";
const response = await fetch(url, {
  method: "PUT",
  body: form,
});
console.log(await response.text());
if (!response.ok) {
  console.error(`${response.status} ${response.statusText}`);
  process.exitCode = 1;
}
