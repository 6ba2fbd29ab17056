from pathlib import Path

import requests

response = requests.request(
    "POST",
    "https://api.example.com/v1/files",
    headers={
        "content-type": "application/octet-stream",
    },
    data=Path(
        'it\'s a $HOME #{1+1} ${x} `id` $(id) \\(x) {{x}} "q" %s %n; type=a, b=*?[c] | & ~ ! </script> ü 👋.bin',
    ).read_bytes(),
    timeout=30,
)
print(response.text)
response.raise_for_status()
