import requests

response = requests.request(
    "GET",
    "https://api.example.com/",
    headers={
        "cookie": "größe=xl".encode(),
    },
    timeout=30,
)
print(response.text)
response.raise_for_status()
