import requests

response = requests.request(
    "POST",
    "https://api.example.com/v1/messages",
    headers={
        "Content-Type": "application/json; charset=utf-8",
    },
    json={
        "ok": True,
    },
    timeout=30,
)
print(response.text)
response.raise_for_status()
