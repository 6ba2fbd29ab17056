const url = "https://api.example.com/soap";
const response = await fetch(url, {
  method: "POST",
  headers: {
    "content-type": "application/xml",
    soapaction: '"urn:get"',
  },
  body: `<?xml version="1.0" encoding="utf-8"?>
<order id="7">
  <item sku='A-1'>Crème &amp; sugar</item>
</order>
`,
});
console.log(await response.text());
if (!response.ok) {
  console.error(`${response.status} ${response.statusText}`);
  process.exitCode = 1;
}
