import requests

response = requests.request(
    "POST",
    "https://api.example.com/forms",
    files=[
        ("tag", (None, "new")),
        ("tag", (None, "new")),
    ],
    timeout=30,
)
print(response.text)
response.raise_for_status()
