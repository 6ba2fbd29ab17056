import requests

response = requests.request(
    "DELETE",
    "https://{yourDomain}/api/v2/organizations/ORG_ID",
    headers={
        "authorization": "Bearer MGMT_API_ACCESS_TOKEN",
    },
    timeout=30,
)
print(response.text)
response.raise_for_status()
