import http.client
import sys
import urllib.parse

connection = http.client.HTTPSConnection("api.example.com", timeout=30)
connection.request(
    "PUT",
    "/forms",
    body=urllib.parse.urlencode(
        [
            (" ", "a"),
        ]
    ),
    headers={
        "content-type": "application/x-www-form-urlencoded",
    },
)
response = connection.getresponse()
print(response.read().decode())
if response.status >= 400:
    sys.exit(f"{response.status} {response.reason}")
