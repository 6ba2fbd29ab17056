import http.client
import sys
import urllib.parse

connection = http.client.HTTPSConnection("{{tenant}}.example.com", timeout=30)
connection.request(
    "POST",
    "/token",
    body=urllib.parse.urlencode(
        [
            ("client_id", "${account.clientId}"),
            ("code", "<AUTH_CODE>"),
            ("redirect_uri", "https://{yourApp}/callback?x=1&y={state}"),
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
