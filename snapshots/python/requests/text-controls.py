import requests

response = requests.request(
    "POST",
    "https://api.example.com/v1/echo",
    headers={
        "content-type": "text/plain",
    },
    data=(
        "CRLF\r\n"
        "lone CR\rtab\tbell\u0007escape\u001b[31mdelete\u007fnext-line\u0085separators\u2028\u2029bom\ufeffbidi\u202ezero\u200bwidth\U000e0041tag 1\u00072"
    ).encode(),
    timeout=30,
)
print(response.text)
response.raise_for_status()
