import requests

response = requests.request(
    "POST",
    "https://api.example.com/v1/echo",
    headers={
        "content-type": "text/plain",
    },
    data=(
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
    timeout=30,
)
print(response.text)
response.raise_for_status()
