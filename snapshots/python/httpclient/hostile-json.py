import http.client
import json
import sys

payload = {
    "' \" ` \\ $HOME ${x} $(id) #{1+1} \\(x) {{x}} %s %n */ // </script> <!-- --> & | ; ~ ! \\u0041 \\x41": "' \" ` \\ $HOME ${x} $(id) #{1+1} \\(x) {{x}} %s %n */ // </script> <!-- --> & | ; ~ ! \\u0041 \\x41",
    "list": [
        "' \" ` \\ $HOME ${x} $(id) #{1+1} \\(x) {{x}} %s %n */ // </script> <!-- --> & | ; ~ ! \\u0041 \\x41",
        "'''\"\"\"",
        "EOF\nEOT\nJSON\nTEXT",
        "${jndi:ldap://x}",
        "#{`id`}#$0#@a",
        "\\",
        '\\\\"',
        '%(x)s {0} $1 @"x"',
    ],
}
connection = http.client.HTTPSConnection("api.example.com", timeout=30)
connection.request(
    "POST",
    "/v1/echo",
    body=json.dumps(payload),
    headers={
        "content-type": "application/json",
    },
)
response = connection.getresponse()
print(response.read().decode())
if response.status >= 400:
    sys.exit(f"{response.status} {response.reason}")
