import http.client
import sys
import uuid
from pathlib import Path

boundary = uuid.uuid4().hex
body = b"\r\n".join(
    [
        f"--{boundary}".encode(),
        'Content-Disposition: form-data; name="users"; filename="USERS_FILE.json"'.encode(),
        "Content-Type: application/json".encode(),
        b"",
        Path("USERS_FILE.json").read_bytes(),
        f"--{boundary}".encode(),
        'Content-Disposition: form-data; name="connection"'.encode(),
        b"",
        "{connectionId} ${x} <ORG_ID>".encode(),
        f"--{boundary}--".encode(),
        b"",
    ]
)
connection = http.client.HTTPSConnection("{yourDomain}", timeout=30)
connection.request(
    "POST",
    "/imports",
    body=body,
    headers={
        "Content-Type": f"multipart/form-data; boundary={boundary}",
    },
)
response = connection.getresponse()
print(response.read().decode())
if response.status >= 400:
    sys.exit(f"{response.status} {response.reason}")
