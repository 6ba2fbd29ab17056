import requests

response = requests.request(
    "POST",
    "https://api.example.com/notes",
    headers={
        "expect": "100-continue",
        "x-name": "Zoë 世界".encode(),
        "content-type": "text/plain",
    },
    data="note".encode(),
    timeout=30,
)
print(response.text)
response.raise_for_status()
