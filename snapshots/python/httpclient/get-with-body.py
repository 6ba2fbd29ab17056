import http.client
import json
import sys

payload = {
    "query": "blue",
}
connection = http.client.HTTPSConnection("api.example.com", timeout=30)
connection.request(
    "GET",
    "/v1/search",
    body=json.dumps(payload),
    headers={
        "content-type": "application/json",
    },
)
response = connection.getresponse()
print(response.read().decode())
if response.status >= 400:
    sys.exit(f"{response.status} {response.reason}")
