import requests

response = requests.request(
    "POST",
    "https://api.example.com/v1/odd",
    headers={
        "content-type": "application/json",
    },
    json={
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
    },
    timeout=30,
)
print(response.text)
response.raise_for_status()
