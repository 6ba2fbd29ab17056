from pathlib import Path

import requests

response = requests.request(
    "PUT",
    "https://api.example.com/v1/pets/7/photo",
    headers={
        "authorization": "Bearer {accessToken}",
        "content-type": "image/png",
    },
    data=Path("photos/cat.png").read_bytes(),
    timeout=30,
)
print(response.text)
response.raise_for_status()
