import requests

response = requests.request(
    "HEAD",
    "https://api.example.com/v1/files/report.pdf",
    headers={
        "authorization": "Bearer ACCESS_TOKEN",
    },
    timeout=30,
)
print(response.text)
response.raise_for_status()
