import http.client
import sys

connection = http.client.HTTPSConnection("api.example.com", timeout=30)
connection.request(
    "POST",
    "/v1/templates",
    body=(
        "<h1>Hello {{name}}</h1>\n"
        "<p>${account.namespace} has 'one' \"two\" {items}</p>\n"
    ).encode(),
    headers={
        "content-type": "text/html",
    },
)
response = connection.getresponse()
print(response.read().decode())
if response.status >= 400:
    sys.exit(f"{response.status} {response.reason}")
