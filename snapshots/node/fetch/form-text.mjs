const url = "https://auth.example.com/oauth/token";
const response = await fetch(url, {
  method: "POST",
  headers: {
    "content-type": "application/x-www-form-urlencoded",
  },
  body: new URLSearchParams({
    grant_type: "password",
    username: "${account.user}",
    password: "a&b=c+d",
    scope: "openid email",
  }),
});
console.log(await response.text());
if (!response.ok) {
  console.error(`${response.status} ${response.statusText}`);
  process.exitCode = 1;
}
