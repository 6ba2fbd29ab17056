import http.client
import sys
import uuid

boundary = uuid.uuid4().hex
body = b"\r\n".join(
    [
        f"--{boundary}".encode(),
        'Content-Disposition: form-data; name="name"'.encode(),
        b"",
        "Ada".encode(),
        f"--{boundary}".encode(),
        'Content-Disposition: form-data; name="bio"'.encode(),
        b"",
        "Two\r\nlines & <tags>; @here".encode(),
        f"--{boundary}".encode(),
        'Content-Disposition: form-data; name="empty"'.encode(),
        b"",
        "".encode(),
        f"--{boundary}".encode(),
        'Content-Disposition: form-data; name="name"'.encode(),
        b"",
        "again".encode(),
        f"--{boundary}--".encode(),
        b"",
    ]
)
connection = http.client.HTTPSConnection("api.example.com", timeout=30)
connection.request(
    "POST",
    "/v1/profiles",
    body=body,
    headers={
        "authorization": "Bearer ACCESS_TOKEN",
        "Content-Type": f"multipart/form-data; boundary={boundary}",
    },
)
response = connection.getresponse()
print(response.read().decode())
if response.status >= 400:
    sys.exit(f"{response.status} {response.reason}")
