import { readFile } from "node:fs/promises";
import axios from "axios";

const form = new FormData();
form.append(
  "photo",
  new Blob([await readFile("data\\photo.png")], { type: "image/png" }),
  "photo.png",
);

try {
  const response = await axios.request({
    method: "POST",
    url: "https://api.example.com/files",
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
