import axios from "axios";

try {
  const response = await axios.request({
    method: "POST",
    url: "https://search.example.com/_bulk",
    headers: {
      "content-type": "application/x-ndjson",
    },
    data: `{"index":{"_id":"1"}}
{"name":"widget"}
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
