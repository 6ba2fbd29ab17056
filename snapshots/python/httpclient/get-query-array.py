import http.client
import sys

connection = http.client.HTTPSConnection("api.example.com", timeout=30)
connection.request(
    "GET",
    "/v1/widgets?tag=new&tag=sale%20%26%20more&q=count:%5B1%20TO%205%5D%20%2B%2050%25&ids%5B%5D=1&ids%5B%5D=2&redirect=https://example.org/%3Fa%3Db%26c%3Dd%23top",
)
response = connection.getresponse()
print(response.read().decode())
if response.status >= 400:
    sys.exit(f"{response.status} {response.reason}")
