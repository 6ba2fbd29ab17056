import requests

response = requests.request(
    "POST",
    "https://auth.example.com/oauth/token",
    headers={
        "content-type": "application/x-www-form-urlencoded",
    },
    data=[
        ("grant_type", "password"),
        ("username", "${account.user}"),
        ("password", "a&b=c+d"),
        ("scope", "openid email"),
    ],
    timeout=30,
)
print(response.text)
response.raise_for_status()
