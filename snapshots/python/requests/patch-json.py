import requests

response = requests.request(
    "PATCH",
    "https://api.example.com/v1/users/7",
    headers={
        "accept": "application/json",
        "authorization": "Bearer ACCESS_TOKEN",
        "content-type": "application/merge-patch+json; charset=utf-8",
    },
    json={
        "nickname": None,
        "active": True,
    },
    timeout=30,
)
print(response.text)
response.raise_for_status()
