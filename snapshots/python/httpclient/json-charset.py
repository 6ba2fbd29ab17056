import http.client
import json
import sys

payload = {
    "ok": True,
}
connection = http.client.HTTPSConnection("api.example.com", timeout=30)
connection.request(
    "POST",
    "/v1/messages",
    body=json.dumps(payload),
    headers={
        "Content-Type": "application/json; charset=utf-8",
    },
)
response = connection.getresponse()
print(response.read().decode())
if response.status >= 400:
    sys.exit(f"{response.status} {response.reason}")
