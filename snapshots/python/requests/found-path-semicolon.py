import requests

response = requests.request(
    "GET",
    "https://api.example.com/matrix;?page=1",
    timeout=30,
)
print(response.text)
response.raise_for_status()
