import requests

response = requests.request(
    "DELETE",
    "https://api.example.com/v1/widgets",
    headers={
        "authorization": "Bearer ACCESS_TOKEN",
        "content-type": "application/json",
    },
    json={
        "ids": [1, 2, 3],
    },
    timeout=30,
)
print(response.text)
response.raise_for_status()
