import requests

response = requests.request(
    "GET",
    "https://api.example.com/",
    headers={
        "cookie": "a=%20b%20",
    },
    timeout=30,
)
print(response.text)
response.raise_for_status()
