import http.client
import sys
import urllib.parse

connection = http.client.HTTPSConnection("api.example.com", timeout=30)
connection.request(
    "POST",
    "/v1/checkout/sessions?expand=line_items&locale=en&expand=customer",
    body=urllib.parse.urlencode(
        [
            ("items[][id]", "1"),
            ("items[][qty]", "2"),
            ("items[][id]", "3"),
            ("items[][qty]", "1"),
            ("currency", "eur"),
        ]
    ),
    headers={
        "authorization": "Bearer ACCESS_TOKEN",
        "content-type": "application/x-www-form-urlencoded",
    },
)
response = connection.getresponse()
print(response.read().decode())
if response.status >= 400:
    sys.exit(f"{response.status} {response.reason}")
