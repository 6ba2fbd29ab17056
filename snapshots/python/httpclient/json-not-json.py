import http.client
import sys

connection = http.client.HTTPSConnection("api.example.com", timeout=30)
connection.request(
    "PATCH",
    "/v1/settings",
    body='{ "session_lifetime": SESSION_LIFETIME, "idle": IDLE_LIFETIME }'.encode(),
    headers={
        "content-type": "application/json",
    },
)
response = connection.getresponse()
print(response.read().decode())
if response.status >= 400:
    sys.exit(f"{response.status} {response.reason}")
