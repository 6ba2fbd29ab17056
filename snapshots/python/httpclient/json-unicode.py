import http.client
import json
import sys

payload = {
    "text": "Grüße, 世界 👩‍👩‍👧 \u202e\u2028\u2029\ufeff\u0000\u0007 done",
    "escaped": "line\nbreak\ttab",
    "surrogate": "𝄞",
    "slash": "</script>",
}
connection = http.client.HTTPSConnection("api.example.com", timeout=30)
connection.request(
    "POST",
    "/v1/messages",
    body=json.dumps(payload),
    headers={
        "content-type": "application/json",
    },
)
response = connection.getresponse()
print(response.read().decode())
if response.status >= 400:
    sys.exit(f"{response.status} {response.reason}")
