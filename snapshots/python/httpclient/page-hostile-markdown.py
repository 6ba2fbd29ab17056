import http.client
import sys

connection = http.client.HTTPSConnection("{yourDomain}", timeout=30)
connection.request(
    "GET",
    "/items/ITEM_ID?q%7Cx=a%60b",
    headers={
        "authorization": "Bearer {token}",
        "x-mode": "fast",
    },
)
response = connection.getresponse()
print(response.read().decode())
if response.status >= 400:
    sys.exit(f"{response.status} {response.reason}")
