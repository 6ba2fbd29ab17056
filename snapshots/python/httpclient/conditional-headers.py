import http.client
import sys

connection = http.client.HTTPSConnection("api.example.com", timeout=30)
connection.request(
    "GET",
    "/v1/widgets/42",
    headers={
        "if-none-match": '"a1b2"',
        "if-modified-since": "Tue, 03 Mar 2026 08:00:00 GMT",
    },
)
response = connection.getresponse()
print(response.read().decode())
if response.status >= 400:
    sys.exit(f"{response.status} {response.reason}")
