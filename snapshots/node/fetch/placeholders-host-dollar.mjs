const url = "https://${account.namespace}/api";
const response = await fetch(url, {
  headers: {
    authorization: "Bearer ${account.token}",
  },
});
console.log(await response.text());
if (!response.ok) {
  console.error(`${response.status} ${response.statusText}`);
  process.exitCode = 1;
}
