curl --fail-with-body --request POST \
  --url 'https://api.example.com/v1/widgets/42/publish' \
  --header 'authorization: Bearer ACCESS_TOKEN' \
  --header 'content-length: 0'
