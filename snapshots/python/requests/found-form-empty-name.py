import requests

response = requests.request(
    "POST",
    "https://api.example.com/forms",
    headers={
        "content-type": "application/x-www-form-urlencoded",
    },
    data=[
        ("", "@a=b&c"),
        ("d", "e"),
    ],
    timeout=30,
)
print(response.text)
response.raise_for_status()
