from pathlib import Path

import requests

response = requests.request(
    "REPORT",
    "https://api.example.com/v1/archives",
    headers={
        "content-type": "application/zip",
    },
    data=Path("archive.zip").read_bytes(),
    timeout=30,
)
print(response.text)
response.raise_for_status()
