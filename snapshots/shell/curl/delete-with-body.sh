curl --fail-with-body --request DELETE \
  --url 'https://api.example.com/v1/widgets' \
  --header 'authorization: Bearer ACCESS_TOKEN' \
  --header 'content-type: application/json' \
  --data-raw '{
  "ids": [1, 2, 3]
}'
