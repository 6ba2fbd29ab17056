import requests

response = requests.request(
    "GET",
    "https://<your-tenant>.example.com/v1",
    timeout=30,
)
print(response.text)
response.raise_for_status()
