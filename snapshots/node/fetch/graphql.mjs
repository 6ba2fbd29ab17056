const url = "https://api.example.com/graphql";
const response = await fetch(url, {
  method: "POST",
  headers: {
    "content-type": "application/json",
  },
  body: JSON.stringify({
    query: "query ($id: ID!) {\n  widget(id: $id) {\n    name\n  }\n}",
    variables: {
      id: "42",
    },
  }),
});
console.log(await response.text());
if (!response.ok) {
  console.error(`${response.status} ${response.statusText}`);
  process.exitCode = 1;
}
