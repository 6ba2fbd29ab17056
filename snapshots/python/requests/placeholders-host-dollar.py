import requests

response = requests.request(
    "GET",
    "https://${account.namespace}/api",
    headers={
        "authorization": "Bearer ${account.token}",
    },
    timeout=30,
)
print(response.text)
response.raise_for_status()
