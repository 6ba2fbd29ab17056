import requests

response = requests.request(
    "POST",
    "https://api.example.com/v1/echo",
    headers={
        "content-type": "application/octet-stream",
    },
    data="a\u0000b\u00001".encode(),
    timeout=30,
)
print(response.text)
response.raise_for_status()
