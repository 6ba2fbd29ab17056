import http.client
import sys
import urllib.parse

connection = http.client.HTTPSConnection("auth.example.com", timeout=30)
connection.request(
    "POST",
    "/oauth/token",
    body=urllib.parse.urlencode(
        [
            ("grant_type", "client_credentials"),
            ("client_id", "{yourClientId}"),
            ("client_secret", "YOUR_CLIENT_SECRET"),
            ("scope", "read:all write+more"),
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
