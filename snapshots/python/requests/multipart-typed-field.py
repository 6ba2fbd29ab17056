from pathlib import Path

import requests

response = requests.request(
    "POST",
    "https://api.example.com/v1/documents",
    files=[
        ("metadata", (None, '{"title": "Report", "tags": ["a"]}', "application/json")),
        ("file", ("report.pdf", Path("report.pdf").read_bytes(), "application/pdf")),
    ],
    timeout=30,
)
print(response.text)
response.raise_for_status()
