import requests

response = requests.request(
    "POST",
    "https://api.example.com/v1/imports",
    headers={
        "content-type": "multipart/form-data; boundary=XX",
    },
    data=(
        "--XX\r\n"
        'Content-Disposition: form-data; name="a"\r\n'
        "\r\n"
        "1\r\n"
        "--XX--\r\n"
    ).encode(),
    timeout=30,
)
print(response.text)
response.raise_for_status()
