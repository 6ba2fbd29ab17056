import http.client
import sys

connection = http.client.HTTPSConnection("YOUR_DOMAIN.Example.com:8443", timeout=30)
connection.request(
    "GET",
    "/Path/{Id}",
)
response = connection.getresponse()
print(response.read().decode())
if response.status >= 400:
    sys.exit(f"{response.status} {response.reason}")
