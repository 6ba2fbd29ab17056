import requests

response = requests.request(
    "GET",
    "https://app.example.com/account",
    headers={
        "x-a": "1",
        "cookie": "session=abc%3D123; lang=en; extra=1",
    },
    timeout=30,
)
print(response.text)
response.raise_for_status()
