import http.client
import sys
import uuid
from pathlib import Path

boundary = uuid.uuid4().hex
body = b"\r\n".join(
    [
        f"--{boundary}".encode(),
        "Content-Disposition: form-data; name=\"field $HOME #{1+1} ${x} `id` 'q'\"".encode(),
        b"",
        "' \" ` \\ $HOME ${x} $(id) #{1+1} \\(x) {{x}} %s %n */ // </script> <!-- --> & | ; ~ ! \\u0041 \\x41".encode(),
        f"--{boundary}".encode(),
        'Content-Disposition: form-data; name="ünïcode 👋"'.encode(),
        b"",
        "値".encode(),
        f"--{boundary}".encode(),
        'Content-Disposition: form-data; name="semi;colon"'.encode(),
        b"",
        "<users.json".encode(),
        f"--{boundary}".encode(),
        'Content-Disposition: form-data; name="upload"; filename="it\'s $HOME #{x} ${y} `z` %s ü.txt"'.encode(),
        "Content-Type: text/plain".encode(),
        b"",
        Path("it's $HOME #{x} ${y} `z` %s ü.txt").read_bytes(),
        f"--{boundary}--".encode(),
        b"",
    ]
)
connection = http.client.HTTPSConnection("api.example.com", timeout=30)
connection.request(
    "POST",
    "/v1/echo",
    body=body,
    headers={
        "Content-Type": f"multipart/form-data; boundary={boundary}",
    },
)
response = connection.getresponse()
print(response.read().decode())
if response.status >= 400:
    sys.exit(f"{response.status} {response.reason}")
