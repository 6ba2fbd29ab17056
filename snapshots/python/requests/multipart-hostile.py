from pathlib import Path

import requests

response = requests.request(
    "POST",
    "https://api.example.com/v1/echo",
    files=[
        (
            "field $HOME #{1+1} ${x} `id` 'q'",
            (
                None,
                "' \" ` \\ $HOME ${x} $(id) #{1+1} \\(x) {{x}} %s %n */ // </script> <!-- --> & | ; ~ ! \\u0041 \\x41",
            ),
        ),
        ("ünïcode 👋", (None, "値")),
        ("semi;colon", (None, "<users.json")),
        (
            "upload",
            (
                "it's $HOME #{x} ${y} `z` %s ü.txt",
                Path("it's $HOME #{x} ${y} `z` %s ü.txt").read_bytes(),
                "text/plain",
            ),
        ),
    ],
    timeout=30,
)
print(response.text)
response.raise_for_status()
