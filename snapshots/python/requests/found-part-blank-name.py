import requests

response = requests.request(
    "POST",
    "https://api.example.com/forms",
    files=[
        (" ", (None, "a")),
    ],
    timeout=30,
)
print(response.text)
response.raise_for_status()
