from pathlib import Path

import requests

response = requests.request(
    "PATCH",
    "https://api.example.com/v1/imports/7?offset=0",
    headers={
        "Content-Type": 'text/csv; charset="iso-8859-1"; header=present',
        "content-encoding": "identity",
    },
    data=Path("exports/2025 widgets.csv").read_bytes(),
    timeout=30,
)
print(response.text)
response.raise_for_status()
