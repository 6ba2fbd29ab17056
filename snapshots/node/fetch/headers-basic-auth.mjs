const url = "https://api.example.com/v1/me";
const response = await fetch(url, {
  headers: {
    Authorization: "Basic YWRhOnNlY3JldA==",
    Accept: "application/vnd.example.v2+json",
  },
});
console.log(await response.text());
if (!response.ok) {
  console.error(`${response.status} ${response.statusText}`);
  process.exitCode = 1;
}
