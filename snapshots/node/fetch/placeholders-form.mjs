const url = "https://{{tenant}}.example.com/token";
const response = await fetch(url, {
  method: "POST",
  headers: {
    "content-type": "application/x-www-form-urlencoded",
  },
  body: new URLSearchParams({
    client_id: "${account.clientId}",
    code: "<AUTH_CODE>",
    redirect_uri: "https://{yourApp}/callback?x=1&y={state}",
  }),
});
console.log(await response.text());
if (!response.ok) {
  console.error(`${response.status} ${response.statusText}`);
  process.exitCode = 1;
}
