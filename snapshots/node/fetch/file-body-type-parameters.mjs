import { readFile } from "node:fs/promises";

const url = "https://api.example.com/v1/imports/7?offset=0";
const response = await fetch(url, {
  method: "PATCH",
  headers: {
    "Content-Type": 'text/csv; charset="iso-8859-1"; header=present',
    "content-encoding": "identity",
  },
  body: await readFile("exports/2025 widgets.csv"),
});
console.log(await response.text());
if (!response.ok) {
  console.error(`${response.status} ${response.statusText}`);
  process.exitCode = 1;
}
