import http.client
import sys

connection = http.client.HTTPSConnection("api.example.com", timeout=30)
connection.request(
    "OPTIONS",
    "/v1/widgets",
    headers={
        "origin": "https://shop.example.com",
        "access-control-request-method": "PUT",
    },
)
response = connection.getresponse()
print(response.read().decode())
if response.status >= 400:
    sys.exit(f"{response.status} {response.reason}")
