import http.client
import json
import sys

payload = {
    "nickname": None,
    "active": True,
}
connection = http.client.HTTPSConnection("api.example.com", timeout=30)
connection.request(
    "PATCH",
    "/v1/users/7",
    body=json.dumps(payload),
    headers={
        "accept": "application/json",
        "authorization": "Bearer ACCESS_TOKEN",
        "content-type": "application/merge-patch+json; charset=utf-8",
    },
)
response = connection.getresponse()
print(response.read().decode())
if response.status >= 400:
    sys.exit(f"{response.status} {response.reason}")
