import requests

response = requests.request(
    "POST",
    "https://api.example.com/v1/templates",
    headers={
        "content-type": "text/html",
    },
    data=(
        "<h1>Hello {{name}}</h1>\n"
        "<p>${account.namespace} has 'one' \"two\" {items}</p>\n"
    ).encode(),
    timeout=30,
)
print(response.text)
response.raise_for_status()
