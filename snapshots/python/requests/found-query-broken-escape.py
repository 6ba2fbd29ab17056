import requests

response = requests.request(
    "GET",
    "https://api.example.com/?q=%22%a3%22%5C",
    timeout=30,
)
print(response.text)
response.raise_for_status()
