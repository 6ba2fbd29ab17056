const url = "https://api.example.com/v1/imports";
const response = await fetch(url, {
  method: "POST",
  headers: {
    "content-type": "multipart/form-data; boundary=XX",
  },
  body: '--XX\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--XX--\r\n',
});
console.log(await response.text());
if (!response.ok) {
  console.error(`${response.status} ${response.statusText}`);
  process.exitCode = 1;
}
