const utf8 = (text) => Buffer.from(text).toString("latin1");

const url = "https://api.example.com/";
const response = await fetch(url, {
  headers: {
    cookie: utf8("größe=xl"),
  },
});
console.log(await response.text());
if (!response.ok) {
  console.error(`${response.status} ${response.statusText}`);
  process.exitCode = 1;
}
