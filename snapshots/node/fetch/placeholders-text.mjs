const url = "https://api.example.com/v1/templates";
const response = await fetch(url, {
  method: "POST",
  headers: {
    "content-type": "text/html",
  },
  body: "<h1>Hello {{name}}</h1>\n<p>${account.namespace} has 'one' \"two\" {items}</p>\n",
});
console.log(await response.text());
if (!response.ok) {
  console.error(`${response.status} ${response.statusText}`);
  process.exitCode = 1;
}
