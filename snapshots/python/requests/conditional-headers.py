import requests

response = requests.request(
    "GET",
    "https://api.example.com/v1/widgets/42",
    headers={
        "if-none-match": '"a1b2"',
        "if-modified-since": "Tue, 03 Mar 2026 08:00:00 GMT",
    },
    timeout=30,
)
print(response.text)
response.raise_for_status()
