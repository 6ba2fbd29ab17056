import http.client
import sys

connection = http.client.HTTPSConnection("app.example.com", timeout=30)
connection.request(
    "GET",
    "/account",
    headers={
        "x-a": "1",
        "cookie": "session=abc%3D123; lang=en; extra=1",
    },
)
response = connection.getresponse()
print(response.read().decode())
if response.status >= 400:
    sys.exit(f"{response.status} {response.reason}")
