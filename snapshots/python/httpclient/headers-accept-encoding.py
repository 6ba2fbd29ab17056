import http.client
import sys

connection = http.client.HTTPSConnection("api.example.com", timeout=30)
connection.request(
    "GET",
    "/v1/echo",
    headers={
        "accept-encoding": "gzip, deflate",
        "if-none-match": '"abc"',
        "range": "bytes=0-99",
        "referer": "https://example.com/a b",
        "cache-control": "no-cache",
    },
)
response = connection.getresponse()
print(response.read().decode())
if response.status >= 400:
    sys.exit(f"{response.status} {response.reason}")
