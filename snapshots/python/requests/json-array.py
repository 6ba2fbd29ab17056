import requests

response = requests.request(
    "POST",
    "https://api.example.com/v1/bulk",
    headers={
        "content-type": "application/json",
    },
    json=[
        {
            "op": "add",
            "path": "/a",
            "value": 1,
        },
        "text",
        None,
        True,
        [],
        {},
    ],
    timeout=30,
)
print(response.text)
response.raise_for_status()
