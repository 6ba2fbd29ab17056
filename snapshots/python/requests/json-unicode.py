import requests

response = requests.request(
    "POST",
    "https://api.example.com/v1/messages",
    headers={
        "content-type": "application/json",
    },
    json={
        "text": "Grüße, 世界 👩‍👩‍👧 \u202e\u2028\u2029\ufeff\u0000\u0007 done",
        "escaped": "line\nbreak\ttab",
        "surrogate": "𝄞",
        "slash": "</script>",
    },
    timeout=30,
)
print(response.text)
response.raise_for_status()
