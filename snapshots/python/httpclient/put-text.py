import http.client
import sys

connection = http.client.HTTPSConnection("api.example.com", timeout=30)
connection.request(
    "PUT",
    "/v1/notes/7",
    body="First line\n  indented line\n\nlast line with trailing space \n".encode(),
    headers={
        "content-type": "text/plain; charset=utf-8",
    },
)
response = connection.getresponse()
print(response.read().decode())
if response.status >= 400:
    sys.exit(f"{response.status} {response.reason}")
