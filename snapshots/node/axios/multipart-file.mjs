import { readFile } from "node:fs/promises";
import axios from "axios";

const form = new FormData();
form.append(
  "users",
  new Blob([await readFile("users.json")], { type: "application/json" }),
  "users.json",
);
form.append("upsert", "true");

try {
  const response = await axios.request({
    method: "POST",
    url: "https://api.example.com/v1/imports",
    headers: {
      authorization: "Bearer ACCESS_TOKEN",
    },
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
