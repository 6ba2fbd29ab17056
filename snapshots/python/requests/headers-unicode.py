import requests

response = requests.request(
    "GET",
    "https://api.example.com/v1/echo",
    headers={
        "x-name": "Zoë 世界 👋".encode(),
    },
    timeout=30,
)
print(response.text)
response.raise_for_status()
