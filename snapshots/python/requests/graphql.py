import requests

response = requests.request(
    "POST",
    "https://api.example.com/graphql",
    headers={
        "content-type": "application/json",
    },
    json={
        "query": "query ($id: ID!) {\n  widget(id: $id) {\n    name\n  }\n}",
        "variables": {
            "id": "42",
        },
    },
    timeout=30,
)
print(response.text)
response.raise_for_status()
