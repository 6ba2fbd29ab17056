import requests

response = requests.request(
    "PURGE",
    "https://cdn.example.com/assets/app.css",
    headers={
        "authorization": "Bearer ACCESS_TOKEN",
    },
    timeout=30,
)
print(response.text)
response.raise_for_status()
