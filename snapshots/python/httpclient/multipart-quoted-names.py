import http.client
import sys
import uuid
from pathlib import Path

boundary = uuid.uuid4().hex
body = b"\r\n".join(
    [
        f"--{boundary}".encode(),
        'Content-Disposition: form-data; name="say %22hi%22"'.encode(),
        b"",
        "1".encode(),
        f"--{boundary}".encode(),
        'Content-Disposition: form-data; name="upload"; filename="a %22b%22.txt"'.encode(),
        "Content-Type: text/plain".encode(),
        b"",
        Path('a "b".txt').read_bytes(),
        f"--{boundary}--".encode(),
        b"",
    ]
)
connection = http.client.HTTPSConnection("api.example.com", timeout=30)
connection.request(
    "POST",
    "/v1/echo",
    body=body,
    headers={
        "Content-Type": f"multipart/form-data; boundary={boundary}",
    },
)
response = connection.getresponse()
print(response.read().decode())
if response.status >= 400:
    sys.exit(f"{response.status} {response.reason}")
