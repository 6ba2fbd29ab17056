import requests

response = requests.request(
    "POST",
    "https://api.example.com/widgets",
    headers={
        "content-type": "application/json",
    },
    json={
        "name": "widget",
    },
    timeout=30,
)
print(response.text)
response.raise_for_status()
