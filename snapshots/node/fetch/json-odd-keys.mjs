const url = "https://api.example.com/v1/odd";
const response = await fetch(url, {
  method: "POST",
  headers: {
    "content-type": "application/json",
  },
  body: `{
  "": "empty",
  "0": "zero",
  "1": "one",
  "__proto__": {
    "polluted": true
  },
  "constructor": 1,
  "with space": 2,
  "with-hyphen": 3,
  "$ref": "#/x",
  "class": "keyword",
  "ünï": 4
}`,
});
console.log(await response.text());
if (!response.ok) {
  console.error(`${response.status} ${response.statusText}`);
  process.exitCode = 1;
}
