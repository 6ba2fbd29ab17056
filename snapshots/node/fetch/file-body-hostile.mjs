import { readFile } from "node:fs/promises";

const url = "https://api.example.com/v1/files";
const response = await fetch(url, {
  method: "POST",
  headers: {
    "content-type": "application/octet-stream",
  },
  body: await readFile(
    'it\'s a $HOME #{1+1} ${x} `id` $(id) \\(x) {{x}} "q" %s %n; type=a, b=*?[c] | & ~ ! </script> ü 👋.bin',
  ),
});
console.log(await response.text());
if (!response.ok) {
  console.error(`${response.status} ${response.statusText}`);
  process.exitCode = 1;
}
