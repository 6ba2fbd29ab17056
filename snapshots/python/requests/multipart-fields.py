import requests

response = requests.request(
    "POST",
    "https://api.example.com/v1/profiles",
    headers={
        "authorization": "Bearer ACCESS_TOKEN",
    },
    files=[
        ("name", (None, "Ada")),
        ("bio", (None, "Two\r\nlines & <tags>; @here")),
        ("empty", (None, "")),
        ("name", (None, "again")),
    ],
    timeout=30,
)
print(response.text)
response.raise_for_status()
