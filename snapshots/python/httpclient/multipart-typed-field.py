import http.client
import sys
import uuid
from pathlib import Path

boundary = uuid.uuid4().hex
body = b"\r\n".join(
    [
        f"--{boundary}".encode(),
        'Content-Disposition: form-data; name="metadata"'.encode(),
        "Content-Type: application/json".encode(),
        b"",
        '{"title": "Report", "tags": ["a"]}'.encode(),
        f"--{boundary}".encode(),
        'Content-Disposition: form-data; name="file"; filename="report.pdf"'.encode(),
        "Content-Type: application/pdf".encode(),
        b"",
        Path("report.pdf").read_bytes(),
        f"--{boundary}--".encode(),
        b"",
    ]
)
connection = http.client.HTTPSConnection("api.example.com", timeout=30)
connection.request(
    "POST",
    "/v1/documents",
    body=body,
    headers={
        "Content-Type": f"multipart/form-data; boundary={boundary}",
    },
)
response = connection.getresponse()
print(response.read().decode())
if response.status >= 400:
    sys.exit(f"{response.status} {response.reason}")
