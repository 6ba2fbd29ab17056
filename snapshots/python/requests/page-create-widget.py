import requests

response = requests.request(
    "POST",
    "https://api.example.com/v1/widgets?dry_run=true",
    headers={
        "authorization": "Bearer {accessToken}",
        "content-type": "application/json",
    },
    json={
        "name": 'Ada\'s "best" widget',
        "price": 12.5,
    },
    timeout=30,
)
print(response.text)
response.raise_for_status()
