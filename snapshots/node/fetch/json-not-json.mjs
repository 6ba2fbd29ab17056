const url = "https://api.example.com/v1/settings";
const response = await fetch(url, {
  method: "PATCH",
  headers: {
    "content-type": "application/json",
  },
  body: '{ "session_lifetime": SESSION_LIFETIME, "idle": IDLE_LIFETIME }',
});
console.log(await response.text());
if (!response.ok) {
  console.error(`${response.status} ${response.statusText}`);
  process.exitCode = 1;
}
