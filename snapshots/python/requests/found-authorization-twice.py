import requests

response = requests.request(
    "GET",
    "https://api.example.com/me",
    headers={
        "authorization": "Bearer ACCESS_TOKEN, Bearer OTHER_TOKEN",
    },
    timeout=30,
)
print(response.text)
response.raise_for_status()
