import http.client
import sys

connection = http.client.HTTPSConnection("api.example.com", timeout=30)
connection.request(
    "POST",
    "/notes",
    body="note".encode(),
    headers={
        "expect": "100-continue",
        "x-name": "Zoë 世界".encode(),
        "content-type": "text/plain",
    },
)
response = connection.getresponse()
print(response.read().decode())
if response.status >= 400:
    sys.exit(f"{response.status} {response.reason}")
