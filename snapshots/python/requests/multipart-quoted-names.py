from pathlib import Path

import requests

response = requests.request(
    "POST",
    "https://api.example.com/v1/echo",
    files=[
        ('say "hi"', (None, "1")),
        ("upload", ('a "b".txt', Path('a "b".txt').read_bytes(), "text/plain")),
    ],
    timeout=30,
)
print(response.text)
response.raise_for_status()
