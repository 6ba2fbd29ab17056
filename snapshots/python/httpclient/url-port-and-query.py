import http.client
import sys

connection = http.client.HTTPConnection("api.example.com:8080", timeout=30)
connection.request(
    "GET",
    "/?debug=1",
)
response = connection.getresponse()
print(response.read().decode())
if response.status >= 400:
    sys.exit(f"{response.status} {response.reason}")
