import requests

response = requests.request(
    "POST",
    "https://api.example.com/v1/odd",
    headers={
        "content-type": "application/json",
    },
    data='{\n  "a": 1,\n  "b": 2,\n  "a": 3\n}'.encode(),
    timeout=30,
)
print(response.text)
response.raise_for_status()
