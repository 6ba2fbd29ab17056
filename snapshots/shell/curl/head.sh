curl --fail-with-body --head \
  --url 'https://api.example.com/v1/files/report.pdf' \
  --header 'authorization: Bearer ACCESS_TOKEN'
