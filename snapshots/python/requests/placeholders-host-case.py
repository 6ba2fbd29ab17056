import requests

response = requests.request(
    "GET",
    "https://YOUR_DOMAIN.Example.com:8443/Path/{Id}",
    timeout=30,
)
print(response.text)
response.raise_for_status()
