import requests

response = requests.request(
    "PUT",
    "https://api.example.com/v1/settings/name",
    headers={
        "content-type": "application/json",
    },
    data='"just a text"'.encode(),
    timeout=30,
)
print(response.text)
response.raise_for_status()
