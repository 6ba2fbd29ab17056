from pathlib import Path

import requests

response = requests.request(
    "PUT",
    "https://api.example.com/v1/albums/7",
    files=[
        ("title", (None, "Summer")),
        ("photo", ("cat.png", Path("photos/cat.png").read_bytes(), "image/png")),
        ("photo", ("dog.jpg", Path("photos/dog.jpg").read_bytes(), "image/jpeg")),
        ("index", ("index.csv", Path("index.csv").read_bytes())),
    ],
    timeout=30,
)
print(response.text)
response.raise_for_status()
