import http.client
import json
import sys

payload = {
    "name": 'Ada\'s "best" widget',
    "price": 12.5,
}
connection = http.client.HTTPSConnection("api.example.com", timeout=30)
connection.request(
    "POST",
    "/v1/widgets?dry_run=true",
    body=json.dumps(payload),
    headers={
        "authorization": "Bearer {accessToken}",
        "content-type": "application/json",
    },
)
response = connection.getresponse()
print(response.read().decode())
if response.status >= 400:
    sys.exit(f"{response.status} {response.reason}")
