curl --fail-with-body --request POST \
  --url 'https://{yourDomain}/users/{userId}/orgs/ORG_ID/items/:itemId/<PART>/${path.part}/{{step}}?token={token}&tenant=${account.namespace}&id=<USER_ID>&name={{name}}&key=API_KEY' \
  --header 'authorization: Bearer {accessToken}' \
  --header 'x-tenant: ${account.namespace}' \
  --header 'x-name: {{name}}' \
  --header 'x-org: <ORG_ID>' \
  --header 'x-key: API_KEY' \
  --header 'content-type: application/json' \
  --header 'cookie: sid={sessionId}' \
  --data-raw '{
  "client_id": "{yourClientId}",
  "tenant": "${account.namespace}",
  "name": "{{name}}",
  "org": "<ORG_ID>",
  "key": "API_KEY",
  "mixed": "a {one} ${two} b\n{{three}}"
}'
