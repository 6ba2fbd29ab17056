import http.client
import json
import sys

payload = {
    "name": "new",
}
connection = http.client.HTTPSConnection("app.example.com", timeout=30)
connection.request(
    "POST",
    "/api/items?draft=1",
    body=json.dumps(payload),
    headers={
        "accept": "*/*",
        "content-type": "application/json",
        "x-requested-with": "fetch",
        "cookie": "sid=1%2F2; a=b",
    },
)
response = connection.getresponse()
print(response.read().decode())
if response.status >= 400:
    sys.exit(f"{response.status} {response.reason}")
