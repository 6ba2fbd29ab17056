curl --fail-with-body \
  --url 'https://api.example.com/me' \
  --header 'authorization: Bearer ACCESS_TOKEN' \
  --header 'authorization: Bearer OTHER_TOKEN'
