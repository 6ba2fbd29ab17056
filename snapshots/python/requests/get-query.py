import requests

response = requests.request(
    "GET",
    "https://api.example.com/v1/widgets?sort=name&filter%5Bcolour%5D=red&q=a+b%20c&empty=&flag",
    timeout=30,
)
print(response.text)
response.raise_for_status()
