import requests

response = requests.request(
    "GET",
    "https://api.example.com/v1/echo",
    headers={
        "accept-encoding": "gzip, deflate",
        "if-none-match": '"abc"',
        "range": "bytes=0-99",
        "referer": "https://example.com/a b",
        "cache-control": "no-cache",
    },
    timeout=30,
)
print(response.text)
response.raise_for_status()
