import http.client
import sys

connection = http.client.HTTPSConnection("search.example.com", timeout=30)
connection.request(
    "POST",
    "/_bulk",
    body='{"index":{"_id":"1"}}\n{"name":"widget"}\n'.encode(),
    headers={
        "content-type": "application/x-ndjson",
    },
)
response = connection.getresponse()
print(response.read().decode())
if response.status >= 400:
    sys.exit(f"{response.status} {response.reason}")
