from pathlib import Path

import requests

response = requests.request(
    "POST",
    "https://{yourDomain}/imports",
    files=[
        (
            "users",
            (
                "USERS_FILE.json",
                Path("USERS_FILE.json").read_bytes(),
                "application/json",
            ),
        ),
        ("connection", (None, "{connectionId} ${x} <ORG_ID>")),
    ],
    timeout=30,
)
print(response.text)
response.raise_for_status()
