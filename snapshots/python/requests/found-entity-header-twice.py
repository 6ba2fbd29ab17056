import requests

response = requests.request(
    "POST",
    "https://api.example.com/articles",
    headers={
        "content-language": "en, de",
        "content-type": "text/plain",
    },
    data="Hello, Welt".encode(),
    timeout=30,
)
print(response.text)
response.raise_for_status()
