import requests

response = requests.request(
    "GET",
    "https://api.example.com/v1/me",
    headers={
        "Authorization": "Basic YWRhOnNlY3JldA==",
        "Accept": "application/vnd.example.v2+json",
    },
    timeout=30,
)
print(response.text)
response.raise_for_status()
