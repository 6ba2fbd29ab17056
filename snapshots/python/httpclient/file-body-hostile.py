import http.client
import sys
from pathlib import Path

connection = http.client.HTTPSConnection("api.example.com", timeout=30)
connection.request(
    "POST",
    "/v1/files",
    body=Path(
        'it\'s a $HOME #{1+1} ${x} `id` $(id) \\(x) {{x}} "q" %s %n; type=a, b=*?[c] | & ~ ! </script> ü 👋.bin',
    ).read_bytes(),
    headers={
        "content-type": "application/octet-stream",
    },
)
response = connection.getresponse()
print(response.read().decode())
if response.status >= 400:
    sys.exit(f"{response.status} {response.reason}")
