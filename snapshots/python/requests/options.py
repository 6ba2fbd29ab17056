import requests

response = requests.request(
    "OPTIONS",
    "https://api.example.com/v1/widgets",
    headers={
        "origin": "https://shop.example.com",
        "access-control-request-method": "PUT",
    },
    timeout=30,
)
print(response.text)
response.raise_for_status()
