import http.client
import sys

connection = http.client.HTTPSConnection("api.example.com", timeout=30)
connection.request(
    "POST",
    "/v1/imports",
    body=(
        "--XX\r\n"
        'Content-Disposition: form-data; name="a"\r\n'
        "\r\n"
        "1\r\n"
        "--XX--\r\n"
    ).encode(),
    headers={
        "content-type": "multipart/form-data; boundary=XX",
    },
)
response = connection.getresponse()
print(response.read().decode())
if response.status >= 400:
    sys.exit(f"{response.status} {response.reason}")
