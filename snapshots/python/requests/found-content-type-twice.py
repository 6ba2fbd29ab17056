import requests

response = requests.request(
    "POST",
    "https://api.example.com/notes",
    headers={
        "content-type": "text/plain, text/markdown",
    },
    data="abc".encode(),
    timeout=30,
)
print(response.text)
response.raise_for_status()
