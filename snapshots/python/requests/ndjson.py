import requests

response = requests.request(
    "POST",
    "https://search.example.com/_bulk",
    headers={
        "content-type": "application/x-ndjson",
    },
    data='{"index":{"_id":"1"}}\n{"name":"widget"}\n'.encode(),
    timeout=30,
)
print(response.text)
response.raise_for_status()
