import http.client
import json
import sys

payload = {
    "ids": [1, 2, 3],
}
connection = http.client.HTTPSConnection("api.example.com", timeout=30)
connection.request(
    "DELETE",
    "/v1/widgets",
    body=json.dumps(payload),
    headers={
        "authorization": "Bearer ACCESS_TOKEN",
        "content-type": "application/json",
    },
)
response = connection.getresponse()
print(response.read().decode())
if response.status >= 400:
    sys.exit(f"{response.status} {response.reason}")
