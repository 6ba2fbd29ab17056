import http.client
import sys

connection = http.client.HTTPSConnection("api.example.com", timeout=30)
connection.request(
    "POST",
    "/v1/echo",
    body=(
        "' \" ` \\ $HOME ${x} $(id) #{1+1} \\(x) {{x}} %s %n */ // </script> <!-- --> & | ; ~ ! \\u0041 \\x41\n"
        "@file\n"
        "'''\n"
        '"""\n'
        '""""\n'
        "```\n"
        "EOF\n"
        ')" R"(\n'
        "  leading and trailing  \n"
        "\ttab\n"
        "' \" ` \\ $HOME ${x} $(id) #{1+1} \\(x) {{x}} %s %n */ // </script> <!-- --> & | ; ~ ! \\u0041 \\x41"
    ).encode(),
    headers={
        "content-type": "text/plain",
    },
)
response = connection.getresponse()
print(response.read().decode())
if response.status >= 400:
    sys.exit(f"{response.status} {response.reason}")
