import { readFile } from "node:fs/promises";

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

const url = "https://api.example.com/v1/echo";
const response = await fetch(url, {
  method: "POST",
  body: form,
});
console.log(await response.text());
if (!response.ok) {
  console.error(`${response.status} ${response.statusText}`);
  process.exitCode = 1;
}
