import requests

response = requests.request(
    "POST",
    "https://api.example.com/v1/echo",
    data="no content type is described".encode(),
    timeout=30,
)
print(response.text)
response.raise_for_status()
