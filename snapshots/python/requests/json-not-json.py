import requests

response = requests.request(
    "PATCH",
    "https://api.example.com/v1/settings",
    headers={
        "content-type": "application/json",
    },
    data='{ "session_lifetime": SESSION_LIFETIME, "idle": IDLE_LIFETIME }'.encode(),
    timeout=30,
)
print(response.text)
response.raise_for_status()
