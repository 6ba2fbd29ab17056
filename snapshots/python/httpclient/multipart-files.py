import http.client
import sys
import uuid
from pathlib import Path

boundary = uuid.uuid4().hex
body = b"\r\n".join(
    [
        f"--{boundary}".encode(),
        'Content-Disposition: form-data; name="title"'.encode(),
        b"",
        "Summer".encode(),
        f"--{boundary}".encode(),
        'Content-Disposition: form-data; name="photo"; filename="cat.png"'.encode(),
        "Content-Type: image/png".encode(),
        b"",
        Path("photos/cat.png").read_bytes(),
        f"--{boundary}".encode(),
        'Content-Disposition: form-data; name="photo"; filename="dog.jpg"'.encode(),
        "Content-Type: image/jpeg".encode(),
        b"",
        Path("photos/dog.jpg").read_bytes(),
        f"--{boundary}".encode(),
        'Content-Disposition: form-data; name="index"; filename="index.csv"'.encode(),
        b"",
        Path("index.csv").read_bytes(),
        f"--{boundary}--".encode(),
        b"",
    ]
)
connection = http.client.HTTPSConnection("api.example.com", timeout=30)
connection.request(
    "PUT",
    "/v1/albums/7",
    body=body,
    headers={
        "Content-Type": f"multipart/form-data; boundary={boundary}",
    },
)
response = connection.getresponse()
print(response.read().decode())
if response.status >= 400:
    sys.exit(f"{response.status} {response.reason}")
