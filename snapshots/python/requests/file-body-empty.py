from pathlib import Path

import requests

response = requests.request(
    "POST",
    "https://api.example.com/v1/documents",
    headers={
        "content-type": "application/pdf",
    },
    data=Path("empty.pdf").read_bytes(),
    timeout=30,
)
print(response.text)
response.raise_for_status()
