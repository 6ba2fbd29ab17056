import requests

response = requests.request(
    "POST",
    "https://app.example.com/login",
    headers={
        "content-type": "application/x-www-form-urlencoded",
    },
    data=[
        ("user", "ada@example.com"),
        ("pass", "p&w"),
    ],
    timeout=30,
)
print(response.text)
response.raise_for_status()
