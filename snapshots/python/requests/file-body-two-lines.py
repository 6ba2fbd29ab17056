from pathlib import Path

import requests

response = requests.request(
    "POST",
    "https://api.example.com/v1/files",
    headers={
        "content-type": "text/plain",
    },
    data=Path("two\nlines.txt").read_bytes(),
    timeout=30,
)
print(response.text)
response.raise_for_status()
