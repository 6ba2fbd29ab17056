import http.client
import sys

connection = http.client.HTTPSConnection("api.example.com", timeout=30)
connection.request(
    "GET",
    "/v1/echo",
    headers={
        "x-hostile": "' \" ` \\ $HOME ${x} $(id) #{1+1} \\(x) {{x}} %s %n */ // </script> <!-- --> & | ; ~ ! \\u0041 \\x41",
        "x-percent": "100%25 %s",
        "x-semicolons": 'a;b; c="d, e"',
        "user-agent": "my-app/1.0 (+https://example.com)",
        "!#$%&'*+-.^_`|~": "token characters",
    },
)
response = connection.getresponse()
print(response.read().decode())
if response.status >= 400:
    sys.exit(f"{response.status} {response.reason}")
