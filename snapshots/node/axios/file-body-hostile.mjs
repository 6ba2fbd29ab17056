import { readFile } from "node:fs/promises";
import axios from "axios";

try {
  const response = await axios.request({
    method: "POST",
    url: "https://api.example.com/v1/files",
    headers: {
      "content-type": "application/octet-stream",
    },
    data: await readFile(
      'it\'s a $HOME #{1+1} ${x} `id` $(id) \\(x) {{x}} "q" %s %n; type=a, b=*?[c] | & ~ ! </script> ü 👋.bin',
    ),
  });
  console.log(response.data);
} catch (error) {
  console.error(error.message);
  if (error.response) {
    console.log(error.response.data);
  }
  process.exitCode = 1;
}
