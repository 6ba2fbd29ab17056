import http.client
import sys
from pathlib import Path

connection = http.client.HTTPSConnection("api.example.com", timeout=30)
connection.request(
    "REPORT",
    "/v1/archives",
    body=Path("archive.zip").read_bytes(),
    headers={
        "content-type": "application/zip",
    },
)
response = connection.getresponse()
print(response.read().decode())
if response.status >= 400:
    sys.exit(f"{response.status} {response.reason}")
