import axios from "axios";

try {
  const response = await axios.request({
    method: "POST",
    url: "https://{yourDomain}/users/{userId}/orgs/ORG_ID/items/:itemId/<PART>/${path.part}/{{step}}?token={token}&tenant=${account.namespace}&id=<USER_ID>&name={{name}}&key=API_KEY",
    headers: {
      authorization: "Bearer {accessToken}",
      "x-tenant": "${account.namespace}",
      "x-name": "{{name}}",
      "x-org": "<ORG_ID>",
      "x-key": "API_KEY",
      "content-type": "application/json",
      cookie: "sid={sessionId}",
    },
    data: {
      client_id: "{yourClientId}",
      tenant: "${account.namespace}",
      name: "{{name}}",
      org: "<ORG_ID>",
      key: "API_KEY",
      mixed: "a {one} ${two} b\n{{three}}",
    },
  });
  console.log(response.data);
} catch (error) {
  console.error(error.message);
  if (error.response) {
    console.log(error.response.data);
  }
  process.exitCode = 1;
}
