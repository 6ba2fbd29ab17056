import { readFile } from "node:fs/promises";
import axios from "axios";

try {
  const response = await axios.request({
    method: "PATCH",
    url: "https://api.example.com/v1/imports/7?offset=0",
    headers: {
      "Content-Type": 'text/csv; charset="iso-8859-1"; header=present',
      "content-encoding": "identity",
    },
    data: await readFile("exports/2025 widgets.csv"),
  });
  console.log(response.data);
} catch (error) {
  console.error(error.message);
  if (error.response) {
    console.log(error.response.data);
  }
  process.exitCode = 1;
}
