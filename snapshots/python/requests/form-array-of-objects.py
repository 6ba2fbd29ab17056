import requests

response = requests.request(
    "POST",
    "https://api.example.com/v1/checkout/sessions?expand=line_items&locale=en&expand=customer",
    headers={
        "authorization": "Bearer ACCESS_TOKEN",
        "content-type": "application/x-www-form-urlencoded",
    },
    data=[
        ("items[][id]", "1"),
        ("items[][qty]", "2"),
        ("items[][id]", "3"),
        ("items[][qty]", "1"),
        ("currency", "eur"),
    ],
    timeout=30,
)
print(response.text)
response.raise_for_status()
