from pathlib import Path

import requests

response = requests.request(
    "POST",
    "https://api.example.com/files",
    files=[
        ("a", ("up\n`b", Path("up\n`b").read_bytes())),
    ],
    timeout=30,
)
print(response.text)
response.raise_for_status()
