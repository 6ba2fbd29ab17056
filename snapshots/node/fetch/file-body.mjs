import { readFile } from "node:fs/promises";

const url = "https://api.example.com/v1/pets/7/photo";
const response = await fetch(url, {
  method: "PUT",
  headers: {
    authorization: "Bearer {accessToken}",
    "content-type": "image/png",
  },
  body: await readFile("photos/cat.png"),
});
console.log(await response.text());
if (!response.ok) {
  console.error(`${response.status} ${response.statusText}`);
  process.exitCode = 1;
}
