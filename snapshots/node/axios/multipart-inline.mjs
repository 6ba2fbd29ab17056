import axios from "axios";

const form = new FormData();
form.append(
  "data",
  new Blob(['id,name\n1,"Ada"\n2,O\'Brien\n'], { type: "text/csv" }),
  "rows.csv",
);
form.append("dry_run", "1");

try {
  const response = await axios.request({
    method: "POST",
    url: "https://api.example.com/v1/imports",
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
