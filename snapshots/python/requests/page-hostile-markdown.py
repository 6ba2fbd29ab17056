import requests

response = requests.request(
    "GET",
    "https://{yourDomain}/items/ITEM_ID?q%7Cx=a%60b",
    headers={
        "authorization": "Bearer {token}",
        "x-mode": "fast",
    },
    timeout=30,
)
print(response.text)
response.raise_for_status()
