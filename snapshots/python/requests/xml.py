import requests

response = requests.request(
    "POST",
    "https://api.example.com/soap",
    headers={
        "content-type": "application/xml",
        "soapaction": '"urn:get"',
    },
    data=(
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<order id="7">\n'
        "  <item sku='A-1'>Crème &amp; sugar</item>\n"
        "</order>\n"
    ).encode(),
    timeout=30,
)
print(response.text)
response.raise_for_status()
