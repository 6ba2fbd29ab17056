import requests

response = requests.request(
    "POST",
    "https://api.example.com/v1/imports",
    files=[
        ("a", (None, "1")),
    ],
    timeout=30,
)
print(response.text)
response.raise_for_status()
