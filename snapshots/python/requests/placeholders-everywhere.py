import requests

response = requests.request(
    "POST",
    "https://{yourDomain}/users/{userId}/orgs/ORG_ID/items/:itemId/<PART>/${path.part}/{{step}}?token={token}&tenant=${account.namespace}&id=<USER_ID>&name={{name}}&key=API_KEY",
    headers={
        "authorization": "Bearer {accessToken}",
        "x-tenant": "${account.namespace}",
        "x-name": "{{name}}",
        "x-org": "<ORG_ID>",
        "x-key": "API_KEY",
        "content-type": "application/json",
        "cookie": "sid={sessionId}",
    },
    json={
        "client_id": "{yourClientId}",
        "tenant": "${account.namespace}",
        "name": "{{name}}",
        "org": "<ORG_ID>",
        "key": "API_KEY",
        "mixed": "a {one} ${two} b\n{{three}}",
    },
    timeout=30,
)
print(response.text)
response.raise_for_status()
