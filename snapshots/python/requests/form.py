import requests

response = requests.request(
    "POST",
    "https://auth.example.com/oauth/token",
    headers={
        "content-type": "application/x-www-form-urlencoded",
    },
    data=[
        ("grant_type", "client_credentials"),
        ("client_id", "{yourClientId}"),
        ("client_secret", "YOUR_CLIENT_SECRET"),
        ("scope", "read:all write+more"),
    ],
    timeout=30,
)
print(response.text)
response.raise_for_status()
