const url = "https://api.example.com/v1/bulk";
const response = await fetch(url, {
  method: "POST",
  headers: {
    "content-type": "application/json",
  },
  body: JSON.stringify([
    {
      op: "add",
      path: "/a",
      value: 1,
    },
    "text",
    null,
    true,
    [],
    {},
  ]),
});
console.log(await response.text());
if (!response.ok) {
  console.error(`${response.status} ${response.statusText}`);
  process.exitCode = 1;
}
