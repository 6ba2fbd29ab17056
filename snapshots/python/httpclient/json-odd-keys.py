import http.client
import json
import sys

payload = {
    "": "empty",
    "0": "zero",
    "1": "one",
    "__proto__": {
        "polluted": True,
    },
    "constructor": 1,
    "with space": 2,
    "with-hyphen": 3,
    "$ref": "#/x",
    "class": "keyword",
    "ünï": 4,
}
connection = http.client.HTTPSConnection("api.example.com", timeout=30)
connection.request(
    "POST",
    "/v1/odd",
    body=json.dumps(payload),
    headers={
        "content-type": "application/json",
    },
)
response = connection.getresponse()
print(response.read().decode())
if response.status >= 400:
    sys.exit(f"{response.status} {response.reason}")
