import http.client
import sys

connection = http.client.HTTPSConnection("api.example.com", timeout=30)
connection.request(
    "POST",
    "/v1/odd",
    body='{\n  "a": 1,\n  "b": 2,\n  "a": 3\n}'.encode(),
    headers={
        "content-type": "application/json",
    },
)
response = connection.getresponse()
print(response.read().decode())
if response.status >= 400:
    sys.exit(f"{response.status} {response.reason}")
