import requests

response = requests.request(
    "POST",
    "https://{{tenant}}.example.com/token",
    headers={
        "content-type": "application/x-www-form-urlencoded",
    },
    data=[
        ("client_id", "${account.clientId}"),
        ("code", "<AUTH_CODE>"),
        ("redirect_uri", "https://{yourApp}/callback?x=1&y={state}"),
    ],
    timeout=30,
)
print(response.text)
response.raise_for_status()
