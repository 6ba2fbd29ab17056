import requests

response = requests.request(
    "GET",
    "https://api.example.com/v1/widgets?page=2&q=caf%C3%A9&per_page=50",
    timeout=30,
)
print(response.text)
response.raise_for_status()
