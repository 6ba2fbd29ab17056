import requests

response = requests.request(
    "GET",
    "https://api.example.com/v1/widgets",
    timeout=30,
)
print(response.text)
response.raise_for_status()
