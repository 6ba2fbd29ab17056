curl --fail-with-body --request OPTIONS \
  --url 'https://api.example.com/v1/widgets' \
  --header 'origin: https://shop.example.com' \
  --header 'access-control-request-method: PUT'
