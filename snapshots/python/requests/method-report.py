import requests

response = requests.request(
    "REPORT",
    "https://dav.example.com/calendars/home",
    headers={
        "depth": "1",
        "content-type": "application/xml",
    },
    data='<sync-collection xmlns="DAV:"><sync-token/></sync-collection>'.encode(),
    timeout=30,
)
print(response.text)
response.raise_for_status()
