import requests

response = requests.request(
    "GET",
    "http://api.example.com:8080/?debug=1",
    timeout=30,
)
print(response.text)
response.raise_for_status()
