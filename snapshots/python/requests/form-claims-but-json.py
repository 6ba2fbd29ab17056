import requests

response = requests.request(
    "POST",
    "https://api.example.com/v1/echo",
    headers={
        "content-type": "application/x-www-form-urlencoded",
    },
    data='{ "challenge_type": "oob", "id": "push|dev_1" }'.encode(),
    timeout=30,
)
print(response.text)
response.raise_for_status()
