import { readFile } from "node:fs/promises";
import axios from "axios";

const form = new FormData();
form.append('say "hi"', "1");
form.append(
  "upload",
  new Blob([await readFile('a "b".txt')], { type: "text/plain" }),
  'a "b".txt',
);

try {
  const response = await axios.request({
    method: "POST",
    url: "https://api.example.com/v1/echo",
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
