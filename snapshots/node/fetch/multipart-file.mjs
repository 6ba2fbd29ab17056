import { readFile } from "node:fs/promises";

const form = new FormData();
form.append(
  "users",
  new Blob([await readFile("users.json")], { type: "application/json" }),
  "users.json",
);
form.append("upsert", "true");

const url = "https://api.example.com/v1/imports";
const response = await fetch(url, {
  method: "POST",
  headers: {
    authorization: "Bearer ACCESS_TOKEN",
  },
  body: form,
});
console.log(await response.text());
if (!response.ok) {
  console.error(`${response.status} ${response.statusText}`);
  process.exitCode = 1;
}
