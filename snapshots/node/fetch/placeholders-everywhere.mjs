const url =
  "https://{yourDomain}/users/{userId}/orgs/ORG_ID/items/:itemId/<PART>/${path.part}/{{step}}?token={token}&tenant=${account.namespace}&id=<USER_ID>&name={{name}}&key=API_KEY";
const response = await fetch(url, {
  method: "POST",
  headers: {
    authorization: "Bearer {accessToken}",
    "x-tenant": "${account.namespace}",
    "x-name": "{{name}}",
    "x-org": "<ORG_ID>",
    "x-key": "API_KEY",
    "content-type": "application/json",
    cookie: "sid={sessionId}",
  },
  body: JSON.stringify({
    client_id: "{yourClientId}",
    tenant: "${account.namespace}",
    name: "{{name}}",
    org: "<ORG_ID>",
    key: "API_KEY",
    mixed: "a {one} ${two} b\n{{three}}",
  }),
});
console.log(await response.text());
if (!response.ok) {
  console.error(`${response.status} ${response.statusText}`);
  process.exitCode = 1;
}
