import requests

response = requests.request(
    "GET",
    "https://api.example.com/",
    headers={
        "user-agent": "a/1, b/2",
    },
    timeout=30,
)
print(response.text)
response.raise_for_status()
