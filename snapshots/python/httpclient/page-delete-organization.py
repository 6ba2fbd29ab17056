import http.client
import sys

connection = http.client.HTTPSConnection("{yourDomain}", timeout=30)
connection.request(
    "DELETE",
    "/api/v2/organizations/ORG_ID",
    headers={
        "authorization": "Bearer MGMT_API_ACCESS_TOKEN",
    },
)
response = connection.getresponse()
print(response.read().decode())
if response.status >= 400:
    sys.exit(f"{response.status} {response.reason}")
