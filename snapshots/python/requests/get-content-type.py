import requests

response = requests.request(
    "GET",
    "https://api.example.com/v1/me",
    headers={
        "authorization": "Bearer ACCESS_TOKEN",
        "content-type": "application/json",
    },
    timeout=30,
)
print(response.text)
response.raise_for_status()
