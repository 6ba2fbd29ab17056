import http.client
import sys

connection = http.client.HTTPSConnection("${account.namespace}", timeout=30)
connection.request(
    "GET",
    "/api",
    headers={
        "authorization": "Bearer ${account.token}",
    },
)
response = connection.getresponse()
print(response.read().decode())
if response.status >= 400:
    sys.exit(f"{response.status} {response.reason}")
