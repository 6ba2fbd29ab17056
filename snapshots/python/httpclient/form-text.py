import http.client
import sys
import urllib.parse

connection = http.client.HTTPSConnection("auth.example.com", timeout=30)
connection.request(
    "POST",
    "/oauth/token",
    body=urllib.parse.urlencode(
        [
            ("grant_type", "password"),
            ("username", "${account.user}"),
            ("password", "a&b=c+d"),
            ("scope", "openid email"),
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
