import requests

response = requests.request(
    "POST",
    "https://api.example.com/v1/echo",
    headers={
        "content-type": "text/plain; charset=UTF-8",
    },
    data="👋🏽 – “quotes” … 日本語 ﷽ 👩‍💻".encode(),
    timeout=30,
)
print(response.text)
response.raise_for_status()
