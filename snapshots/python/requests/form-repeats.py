import requests

response = requests.request(
    "POST",
    "https://api.example.com/v1/tags",
    headers={
        "content-type": "application/x-www-form-urlencoded",
    },
    data=[
        ("tag", "one"),
        ("tag", "two"),
        ("other", ""),
        ("tag", "three"),
        ("items[0][name]", "x"),
    ],
    timeout=30,
)
print(response.text)
response.raise_for_status()
