from pathlib import Path

import requests

response = requests.request(
    "POST",
    "https://api.example.com/v1/imports",
    headers={
        "authorization": "Bearer ACCESS_TOKEN",
    },
    files=[
        ("users", ("users.json", Path("users.json").read_bytes(), "application/json")),
        ("upsert", (None, "true")),
    ],
    timeout=30,
)
print(response.text)
response.raise_for_status()
