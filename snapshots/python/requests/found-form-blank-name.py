import requests

response = requests.request(
    "PUT",
    "https://api.example.com/forms",
    headers={
        "content-type": "application/x-www-form-urlencoded",
    },
    data=[
        (" ", "a"),
    ],
    timeout=30,
)
print(response.text)
response.raise_for_status()
