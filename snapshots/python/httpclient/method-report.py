import http.client
import sys

connection = http.client.HTTPSConnection("dav.example.com", timeout=30)
connection.request(
    "REPORT",
    "/calendars/home",
    body='<sync-collection xmlns="DAV:"><sync-token/></sync-collection>'.encode(),
    headers={
        "depth": "1",
        "content-type": "application/xml",
    },
)
response = connection.getresponse()
print(response.read().decode())
if response.status >= 400:
    sys.exit(f"{response.status} {response.reason}")
