import requests

response = requests.request(
    "PUT",
    "https://api.example.com/v1/settings",
    headers={
        "content-type": "application/json",
    },
    json={},
    timeout=30,
)
print(response.text)
response.raise_for_status()
