import requests

response = requests.request(
    "GET",
    "https://api.example.com/v1/widgets",
    headers={
        "accept": "application/json",
        "x-filter": "colour=red, size=large",
        "x-trace": "1",
    },
    timeout=30,
)
print(response.text)
response.raise_for_status()
