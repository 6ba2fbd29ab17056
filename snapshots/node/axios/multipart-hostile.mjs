import { readFile } from "node:fs/promises";
import axios from "axios";

const form = new FormData();
form.append(
  "field $HOME #{1+1} ${x} `id` 'q'",
  "' \" ` \\ $HOME ${x} $(id) #{1+1} \\(x) {{x}} %s %n */ // </script> <!-- --> & | ; ~ ! \\u0041 \\x41",
);
form.append("ünïcode 👋", "値");
form.append("semi;colon", "<users.json");
form.append(
  "upload",
  new Blob([await readFile("it's $HOME #{x} ${y} `z` %s ü.txt")], {
    type: "text/plain",
  }),
  "it's $HOME #{x} ${y} `z` %s ü.txt",
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
