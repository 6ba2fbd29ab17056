import http.client
import sys

connection = http.client.HTTPSConnection("api.example.com", timeout=30)
connection.request(
    "POST",
    "/v1/echo",
    body=(
        "CRLF\r\n"
        "lone CR\rtab\tbell\u0007escape\u001b[31mdelete\u007fnext-line\u0085separators\u2028\u2029bom\ufeffbidi\u202ezero\u200bwidth\U000e0041tag 1\u00072"
    ).encode(),
    headers={
        "content-type": "text/plain",
    },
)
response = connection.getresponse()
print(response.read().decode())
if response.status >= 400:
    sys.exit(f"{response.status} {response.reason}")
