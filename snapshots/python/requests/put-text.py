import requests

response = requests.request(
    "PUT",
    "https://api.example.com/v1/notes/7",
    headers={
        "content-type": "text/plain; charset=utf-8",
    },
    data="First line\n  indented line\n\nlast line with trailing space \n".encode(),
    timeout=30,
)
print(response.text)
response.raise_for_status()
