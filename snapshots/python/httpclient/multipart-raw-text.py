import http.client
import sys
import uuid

boundary = uuid.uuid4().hex
body = b"\r\n".join(
    [
        f"--{boundary}".encode(),
        'Content-Disposition: form-data; name="a"'.encode(),
        b"",
        "1".encode(),
        f"--{boundary}--".encode(),
        b"",
    ]
)
connection = http.client.HTTPSConnection("api.example.com", timeout=30)
connection.request(
    "POST",
    "/v1/imports",
    body=body,
    headers={
        "Content-Type": f"multipart/form-data; boundary={boundary}",
    },
)
response = connection.getresponse()
print(response.read().decode())
if response.status >= 400:
    sys.exit(f"{response.status} {response.reason}")
