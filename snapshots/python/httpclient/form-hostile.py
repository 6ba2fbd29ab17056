import http.client
import sys
import urllib.parse

connection = http.client.HTTPSConnection("api.example.com", timeout=30)
connection.request(
    "POST",
    "/v1/echo",
    body=urllib.parse.urlencode(
        [
            (
                "' \" ` \\ $HOME ${x} $(id) #{1+1} \\(x) {{x}} %s %n */ // </script> <!-- --> & | ; ~ ! \\u0041 \\x41",
                "' \" ` \\ $HOME ${x} $(id) #{1+1} \\(x) {{x}} %s %n */ // </script> <!-- --> & | ; ~ ! \\u0041 \\x41",
            ),
            ("@at", "@/etc/hostname"),
            ("a=b&c", "line\r\nbreak & = + % 100%25 ü 👋"),
            ("nul", "tab\tend"),
        ]
    ),
    headers={
        "content-type": "application/x-www-form-urlencoded",
    },
)
response = connection.getresponse()
print(response.read().decode())
if response.status >= 400:
    sys.exit(f"{response.status} {response.reason}")
