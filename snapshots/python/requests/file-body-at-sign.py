from pathlib import Path

import requests

response = requests.request(
    "POST",
    "https://api.example.com/v1/files",
    headers={
        "content-type": "image/png",
    },
    data=Path("@-photo.png").read_bytes(),
    timeout=30,
)
print(response.text)
response.raise_for_status()
