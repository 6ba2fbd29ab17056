import requests

response = requests.request(
    "DELETE",
    "https://api.example.com/v1/widgets/42",
    headers={
        "authorization": "Bearer ACCESS_TOKEN",
    },
    timeout=30,
)
print(response.text)
response.raise_for_status()
