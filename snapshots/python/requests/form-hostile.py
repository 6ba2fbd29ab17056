import requests

response = requests.request(
    "POST",
    "https://api.example.com/v1/echo",
    headers={
        "content-type": "application/x-www-form-urlencoded",
    },
    data=[
        (
            "' \" ` \\ $HOME ${x} $(id) #{1+1} \\(x) {{x}} %s %n */ // </script> <!-- --> & | ; ~ ! \\u0041 \\x41",
            "' \" ` \\ $HOME ${x} $(id) #{1+1} \\(x) {{x}} %s %n */ // </script> <!-- --> & | ; ~ ! \\u0041 \\x41",
        ),
        ("@at", "@/etc/hostname"),
        ("a=b&c", "line\r\nbreak & = + % 100%25 ü 👋"),
        ("nul", "tab\tend"),
    ],
    timeout=30,
)
print(response.text)
response.raise_for_status()
