import requests

response = requests.request(
    "POST",
    "https://api.example.com/v1/imports",
    files=[
        ("data", ("rows.csv", 'id,name\n1,"Ada"\n2,O\'Brien\n', "text/csv")),
        ("dry_run", (None, "1")),
    ],
    timeout=30,
)
print(response.text)
response.raise_for_status()
