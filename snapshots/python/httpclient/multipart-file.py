import http.client
import sys
import uuid
from pathlib import Path

boundary = uuid.uuid4().hex
body = b"\r\n".join(
    [
        f"--{boundary}".encode(),
        'Content-Disposition: form-data; name="users"; filename="users.json"'.encode(),
        "Content-Type: application/json".encode(),
        b"",
        Path("users.json").read_bytes(),
        f"--{boundary}".encode(),
        'Content-Disposition: form-data; name="upsert"'.encode(),
        b"",
        "true".encode(),
        f"--{boundary}--".encode(),
        b"",
    ]
)
connection = http.client.HTTPSConnection("api.example.com", timeout=30)
connection.request(
    "POST",
    "/v1/imports",
    body=body,
    headers={
        "authorization": "Bearer ACCESS_TOKEN",
        "Content-Type": f"multipart/form-data; boundary={boundary}",
    },
)
response = connection.getresponse()
print(response.read().decode())
if response.status >= 400:
    sys.exit(f"{response.status} {response.reason}")
