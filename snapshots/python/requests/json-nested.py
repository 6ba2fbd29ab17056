import requests

response = requests.request(
    "POST",
    "https://api.example.com/v1/orders",
    headers={
        "authorization": "Bearer ACCESS_TOKEN",
        "content-type": "application/json",
    },
    json={
        "customer": {
            "name": "Ada Lovelace",
            "tags": ["vip", "early"],
            "address": None,
        },
        "lines": [
            {
                "sku": "A-1",
                "quantity": 2,
                "price": 9.5,
            },
            {
                "sku": "B-2",
                "quantity": 1,
                "price": 0.25,
                "options": {},
            },
        ],
        "notes": [],
        "matrix": [
            [1, 2],
            [3, 4],
        ],
        "paid": False,
        "gift": True,
        "total": -19.25,
    },
    timeout=30,
)
print(response.text)
response.raise_for_status()
