import requests

response = requests.request(
    "GET",
    "https://api.example.com/",
    headers={
        "accept-encoding": "",
    },
    timeout=30,
)
print(response.text)
response.raise_for_status()
