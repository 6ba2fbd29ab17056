import http.client
import json
import sys

payload = {
    "query": "query ($id: ID!) {\n  widget(id: $id) {\n    name\n  }\n}",
    "variables": {
        "id": "42",
    },
}
connection = http.client.HTTPSConnection("api.example.com", timeout=30)
connection.request(
    "POST",
    "/graphql",
    body=json.dumps(payload),
    headers={
        "content-type": "application/json",
    },
)
response = connection.getresponse()
print(response.read().decode())
if response.status >= 400:
    sys.exit(f"{response.status} {response.reason}")
