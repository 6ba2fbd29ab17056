import { readFile } from "node:fs/promises";

const form = new FormData();
form.append(
  "users",
  new Blob([await readFile("USERS_FILE.json")], { type: "application/json" }),
  "USERS_FILE.json",
);
form.append("connection", "{connectionId} ${x} <ORG_ID>");

const url = "https://{yourDomain}/imports";
const response = await fetch(url, {
  method: "POST",
  body: form,
});
console.log(await response.text());
if (!response.ok) {
  console.error(`${response.status} ${response.statusText}`);
  process.exitCode = 1;
}
