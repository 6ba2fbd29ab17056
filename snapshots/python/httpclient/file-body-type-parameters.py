import http.client
import sys
from pathlib import Path

connection = http.client.HTTPSConnection("api.example.com", timeout=30)
connection.request(
    "PATCH",
    "/v1/imports/7?offset=0",
    body=Path("exports/2025 widgets.csv").read_bytes(),
    headers={
        "Content-Type": 'text/csv; charset="iso-8859-1"; header=present',
        "content-encoding": "identity",
    },
)
response = connection.getresponse()
print(response.read().decode())
if response.status >= 400:
    sys.exit(f"{response.status} {response.reason}")
