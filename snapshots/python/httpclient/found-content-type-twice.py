import http.client
import sys

connection = http.client.HTTPSConnection("api.example.com", timeout=30)
connection.request(
    "POST",
    "/notes",
    body="abc".encode(),
    headers={
        "content-type": "text/plain, text/markdown",
    },
)
response = connection.getresponse()
print(response.read().decode())
if response.status >= 400:
    sys.exit(f"{response.status} {response.reason}")
