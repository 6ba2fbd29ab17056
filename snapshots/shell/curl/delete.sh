curl --fail-with-body --request DELETE \
  --url 'https://api.example.com/v1/widgets/42' \
  --header 'authorization: Bearer ACCESS_TOKEN'
