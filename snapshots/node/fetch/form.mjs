const url = "https://auth.example.com/oauth/token";
const response = await fetch(url, {
  method: "POST",
  headers: {
    "content-type": "application/x-www-form-urlencoded",
  },
  body: new URLSearchParams({
    grant_type: "client_credentials",
    client_id: "{yourClientId}",
    client_secret: "YOUR_CLIENT_SECRET",
    scope: "read:all write+more",
  }),
});
console.log(await response.text());
if (!response.ok) {
  console.error(`${response.status} ${response.statusText}`);
  process.exitCode = 1;
}
