curl --fail-with-body \
  --url 'https://api.example.com/v1/me' \
  --header 'Authorization: Basic YWRhOnNlY3JldA==' \
  --header 'Accept: application/vnd.example.v2+json'
