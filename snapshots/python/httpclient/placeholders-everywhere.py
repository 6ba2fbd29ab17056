import http.client
import json
import sys

payload = {
    "client_id": "{yourClientId}",
    "tenant": "${account.namespace}",
    "name": "{{name}}",
    "org": "<ORG_ID>",
    "key": "API_KEY",
    "mixed": "a {one} ${two} b\n{{three}}",
}
connection = http.client.HTTPSConnection("{yourDomain}", timeout=30)
connection.request(
    "POST",
    "/users/{userId}/orgs/ORG_ID/items/:itemId/<PART>/${path.part}/{{step}}?token={token}&tenant=${account.namespace}&id=<USER_ID>&name={{name}}&key=API_KEY",
    body=json.dumps(payload),
    headers={
        "authorization": "Bearer {accessToken}",
        "x-tenant": "${account.namespace}",
        "x-name": "{{name}}",
        "x-org": "<ORG_ID>",
        "x-key": "API_KEY",
        "content-type": "application/json",
        "cookie": "sid={sessionId}",
    },
)
response = connection.getresponse()
print(response.read().decode())
if response.status >= 400:
    sys.exit(f"{response.status} {response.reason}")
