curl --fail-with-body \
  --url 'https://api.example.com/v1/me' \
  --header 'authorization: Bearer ACCESS_TOKEN' \
  --header 'content-type: application/json'
