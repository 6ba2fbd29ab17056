curl --fail-with-body \
  --url 'https://api.example.com/v1/reports/42/download' \
  --header 'authorization: Bearer ACCESS_TOKEN'
