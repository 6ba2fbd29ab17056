import requests

response = requests.request(
    "POST",
    "https://api.example.com/v1/ledger",
    headers={
        "content-type": "application/json",
    },
    data=(
        "{\n"
        '  "id": 9007199254740993,\n'
        '  "amount": 1.0,\n'
        '  "tiny": 1e-7,\n'
        '  "large": 12345678901234567890.12345,\n'
        '  "minus": -0,\n'
        '  "plain": 42\n'
        "}"
    ).encode(),
    timeout=30,
)
print(response.text)
response.raise_for_status()
