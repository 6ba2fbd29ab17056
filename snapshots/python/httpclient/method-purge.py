import http.client
import sys

connection = http.client.HTTPSConnection("cdn.example.com", timeout=30)
connection.request(
    "PURGE",
    "/assets/app.css",
    headers={
        "authorization": "Bearer ACCESS_TOKEN",
    },
)
response = connection.getresponse()
print(response.read().decode())
if response.status >= 400:
    sys.exit(f"{response.status} {response.reason}")
