curl --fail-with-body --request 'PURGE' \
  --url 'https://cdn.example.com/assets/app.css' \
  --header 'authorization: Bearer ACCESS_TOKEN'
