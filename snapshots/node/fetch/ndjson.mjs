const url = "https://search.example.com/_bulk";
const response = await fetch(url, {
  method: "POST",
  headers: {
    "content-type": "application/x-ndjson",
  },
  body: `{"index":{"_id":"1"}}
{"name":"widget"}
`,
});
console.log(await response.text());
if (!response.ok) {
  console.error(`${response.status} ${response.statusText}`);
  process.exitCode = 1;
}
