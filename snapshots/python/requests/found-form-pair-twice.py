import requests

response = requests.request(
    "POST",
    "https://api.example.com/forms",
    headers={
        "content-type": "application/x-www-form-urlencoded",
    },
    data=[
        ("tag", "new"),
        ("tag", "new"),
    ],
    timeout=30,
)
print(response.text)
response.raise_for_status()
