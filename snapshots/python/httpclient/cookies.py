import http.client
import sys

connection = http.client.HTTPSConnection("app.example.com", timeout=30)
connection.request(
    "GET",
    "/account",
    headers={
        "cookie": "session=abc%3D123; theme=dark mode; odd=a%3Bb%C3%BC",
    },
)
response = connection.getresponse()
print(response.read().decode())
if response.status >= 400:
    sys.exit(f"{response.status} {response.reason}")
