import requests

response = requests.request(
    "GET",
    "https://api.example.com/v1/reports/42/download",
    headers={
        "authorization": "Bearer ACCESS_TOKEN",
    },
    timeout=30,
)
print(response.text)
response.raise_for_status()
