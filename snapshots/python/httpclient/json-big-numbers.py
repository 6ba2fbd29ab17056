import http.client
import sys

connection = http.client.HTTPSConnection("api.example.com", timeout=30)
connection.request(
    "POST",
    "/v1/ledger",
    body=(
        "{\n"
        '  "id": 9007199254740993,\n'
        '  "amount": 1.0,\n'
        '  "tiny": 1e-7,\n'
        '  "large": 12345678901234567890.12345,\n'
        '  "minus": -0,\n'
        '  "plain": 42\n'
        "}"
    ).encode(),
    headers={
        "content-type": "application/json",
    },
)
response = connection.getresponse()
print(response.read().decode())
if response.status >= 400:
    sys.exit(f"{response.status} {response.reason}")
