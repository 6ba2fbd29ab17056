import http.client
import json
import sys

payload = {
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
}
connection = http.client.HTTPSConnection("api.example.com", timeout=30)
connection.request(
    "POST",
    "/v1/orders",
    body=json.dumps(payload),
    headers={
        "authorization": "Bearer ACCESS_TOKEN",
        "content-type": "application/json",
    },
)
response = connection.getresponse()
print(response.read().decode())
if response.status >= 400:
    sys.exit(f"{response.status} {response.reason}")
