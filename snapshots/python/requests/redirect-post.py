import requests

response = requests.request(
    "POST",
    "https://api.example.com/v1/reports",
    headers={
        "authorization": "Bearer ACCESS_TOKEN",
    },
    timeout=30,
)
print(response.text)
response.raise_for_status()
