import requests

response = requests.request(
    "POST",
    "https://api.example.com/v1/odd",
    headers={
        "content-type": "application/json",
    },
    json={
        "0": "a",
        "1": "b",
    },
    timeout=30,
)
print(response.text)
response.raise_for_status()
