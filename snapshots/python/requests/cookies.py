import requests

response = requests.request(
    "GET",
    "https://app.example.com/account",
    headers={
        "cookie": "session=abc%3D123; theme=dark mode; odd=a%3Bb%C3%BC",
    },
    timeout=30,
)
print(response.text)
response.raise_for_status()
