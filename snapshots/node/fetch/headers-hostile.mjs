const url = "https://api.example.com/v1/echo";
const response = await fetch(url, {
  headers: {
    "x-hostile":
      "' \" ` \\ $HOME ${x} $(id) #{1+1} \\(x) {{x}} %s %n */ // </script> <!-- --> & | ; ~ ! \\u0041 \\x41",
    "x-percent": "100%25 %s",
    "x-semicolons": 'a;b; c="d, e"',
    "user-agent": "my-app/1.0 (+https://example.com)",
    "!#$%&'*+-.^_`|~": "token characters",
  },
});
console.log(await response.text());
if (!response.ok) {
  console.error(`${response.status} ${response.statusText}`);
  process.exitCode = 1;
}
