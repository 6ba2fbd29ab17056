import requests

response = requests.request(
    "GET",
    "https://api.example.com/widgets",
    timeout=30,
)
print(response.text)
response.raise_for_status()
