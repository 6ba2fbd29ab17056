import http.client
import json
import sys

payload = [
    {
        "op": "add",
        "path": "/a",
        "value": 1,
    },
    "text",
    None,
    True,
    [],
    {},
]
connection = http.client.HTTPSConnection("api.example.com", timeout=30)
connection.request(
    "POST",
    "/v1/bulk",
    body=json.dumps(payload),
    headers={
        "content-type": "application/json",
    },
)
response = connection.getresponse()
print(response.read().decode())
if response.status >= 400:
    sys.exit(f"{response.status} {response.reason}")
