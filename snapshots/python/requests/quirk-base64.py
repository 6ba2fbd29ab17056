import requests

response = requests.request(
    "POST",
    "https://api.example.com/v1/echo",
    headers={
        "content-type": "text/plain",
    },
    data="Grüße\n".encode(),
    timeout=30,
)
print(response.text)
response.raise_for_status()
