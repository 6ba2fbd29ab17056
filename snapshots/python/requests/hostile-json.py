import requests

response = requests.request(
    "POST",
    "https://api.example.com/v1/echo",
    headers={
        "content-type": "application/json",
    },
    json={
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
    },
    timeout=30,
)
print(response.text)
response.raise_for_status()
