import { readFile } from "node:fs/promises";
import axios from "axios";

const form = new FormData();
form.append(
  "users",
  new Blob([await readFile("USERS_FILE.json")], { type: "application/json" }),
  "USERS_FILE.json",
);
form.append("connection", "{connectionId} ${x} <ORG_ID>");

try {
  const response = await axios.request({
    method: "POST",
    url: "https://{yourDomain}/imports",
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
