const form = new FormData();
form.append("name", "Ada");
form.append("bio", "Two\r\nlines & <tags>; @here");
form.append("empty", "");
form.append("name", "again");

const url = "https://api.example.com/v1/profiles";
const response = await fetch(url, {
  method: "POST",
  headers: {
    authorization: "Bearer ACCESS_TOKEN",
  },
  body: form,
});
console.log(await response.text());
if (!response.ok) {
  console.error(`${response.status} ${response.statusText}`);
  process.exitCode = 1;
}
