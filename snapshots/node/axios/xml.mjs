import axios from "axios";

try {
  const response = await axios.request({
    method: "POST",
    url: "https://api.example.com/soap",
    headers: {
      "content-type": "application/xml",
      soapaction: '"urn:get"',
    },
    data: `<?xml version="1.0" encoding="utf-8"?>
<order id="7">
  <item sku='A-1'>Crème &amp; sugar</item>
</order>
`,
  });
  console.log(response.data);
} catch (error) {
  console.error(error.message);
  if (error.response) {
    console.log(error.response.data);
  }
  process.exitCode = 1;
}
