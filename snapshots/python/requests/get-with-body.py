import requests

response = requests.request(
    "GET",
    "https://api.example.com/v1/search",
    headers={
        "content-type": "application/json",
    },
    json={
        "query": "blue",
    },
    timeout=30,
)
print(response.text)
response.raise_for_status()
