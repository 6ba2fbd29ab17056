from pathlib import Path

import requests

response = requests.request(
    "POST",
    "https://api.example.com/files",
    files=[
        ("photo", ("photo.png", Path("data\\photo.png").read_bytes(), "image/png")),
    ],
    timeout=30,
)
print(response.text)
response.raise_for_status()
