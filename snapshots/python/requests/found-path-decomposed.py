import requests

response = requests.request(
    "DELETE",
    "https://api.example.com/cafe%CC%81",
    timeout=30,
)
print(response.text)
response.raise_for_status()
