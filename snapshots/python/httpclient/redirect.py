import http.client
import sys

connection = http.client.HTTPSConnection("api.example.com", timeout=30)
connection.request(
    "GET",
    "/v1/reports/42/download",
    headers={
        "authorization": "Bearer ACCESS_TOKEN",
    },
)
response = connection.getresponse()
print(response.read().decode())
if response.status >= 400:
    sys.exit(f"{response.status} {response.reason}")
