import http.client
import sys
from pathlib import Path

connection = http.client.HTTPSConnection("api.example.com", timeout=30)
connection.request(
    "PUT",
    "/v1/pets/7/photo",
    body=Path("photos/cat.png").read_bytes(),
    headers={
        "authorization": "Bearer {accessToken}",
        "content-type": "image/png",
    },
)
response = connection.getresponse()
print(response.read().decode())
if response.status >= 400:
    sys.exit(f"{response.status} {response.reason}")
