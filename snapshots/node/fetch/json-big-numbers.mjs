const url = "https://api.example.com/v1/ledger";
const response = await fetch(url, {
  method: "POST",
  headers: {
    "content-type": "application/json",
  },
  body: `{
  "id": 9007199254740993,
  "amount": 1.0,
  "tiny": 1e-7,
  "large": 12345678901234567890.12345,
  "minus": -0,
  "plain": 42
}`,
});
console.log(await response.text());
if (!response.ok) {
  console.error(`${response.status} ${response.statusText}`);
  process.exitCode = 1;
}
