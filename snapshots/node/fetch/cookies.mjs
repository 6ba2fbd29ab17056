const url = "https://app.example.com/account";
const response = await fetch(url, {
  headers: {
    cookie: "session=abc%3D123; theme=dark mode; odd=a%3Bb%C3%BC",
  },
});
console.log(await response.text());
if (!response.ok) {
  console.error(`${response.status} ${response.statusText}`);
  process.exitCode = 1;
}
