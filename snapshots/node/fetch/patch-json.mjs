const url = "https://api.example.com/v1/users/7";
const response = await fetch(url, {
  method: "PATCH",
  headers: {
    accept: "application/json",
    authorization: "Bearer ACCESS_TOKEN",
    "content-type": "application/merge-patch+json; charset=utf-8",
  },
  body: JSON.stringify({
    nickname: null,
    active: true,
  }),
});
console.log(await response.text());
if (!response.ok) {
  console.error(`${response.status} ${response.statusText}`);
  process.exitCode = 1;
}
