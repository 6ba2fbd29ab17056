import http.client
import sys

connection = http.client.HTTPSConnection("api.example.com", timeout=30)
connection.request(
    "POST",
    "/soap",
    body=(
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<order id="7">\n'
        "  <item sku='A-1'>Crème &amp; sugar</item>\n"
        "</order>\n"
    ).encode(),
    headers={
        "content-type": "application/xml",
        "soapaction": '"urn:get"',
    },
)
response = connection.getresponse()
print(response.read().decode())
if response.status >= 400:
    sys.exit(f"{response.status} {response.reason}")
