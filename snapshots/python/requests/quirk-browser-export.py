import requests

response = requests.request(
    "POST",
    "https://app.example.com/api/items?draft=1",
    headers={
        "accept": "*/*",
        "content-type": "application/json",
        "x-requested-with": "fetch",
        "cookie": "sid=1%2F2; a=b",
    },
    json={
        "name": "new",
    },
    timeout=30,
)
print(response.text)
response.raise_for_status()
