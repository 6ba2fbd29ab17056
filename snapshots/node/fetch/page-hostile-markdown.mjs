const url = "https://{yourDomain}/items/ITEM_ID?q%7Cx=a%60b";
const response = await fetch(url, {
  headers: {
    authorization: "Bearer {token}",
    "x-mode": "fast",
  },
});
console.log(await response.text());
if (!response.ok) {
  console.error(`${response.status} ${response.statusText}`);
  process.exitCode = 1;
}
