import { readFile } from "node:fs/promises";
import axios from "axios";

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

try {
  const response = await axios.request({
    method: "PUT",
    url: "https://api.example.com/v1/albums/7",
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
