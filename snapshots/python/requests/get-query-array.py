import requests

response = requests.request(
    "GET",
    "https://api.example.com/v1/widgets?tag=new&tag=sale%20%26%20more&q=count:%5B1%20TO%205%5D%20%2B%2050%25&ids%5B%5D=1&ids%5B%5D=2&redirect=https://example.org/%3Fa%3Db%26c%3Dd%23top",
    timeout=30,
)
print(response.text)
response.raise_for_status()
