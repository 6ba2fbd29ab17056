import http.client
import sys
import urllib.parse

connection = http.client.HTTPSConnection("app.example.com", timeout=30)
connection.request(
    "POST",
    "/login",
    body=urllib.parse.urlencode(
        [
            ("user", "ada@example.com"),
            ("pass", "p&w"),
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
