curl --fail-with-body --request POST \
  --url 'https://api.example.com/v1/widgets?dry_run=true' \
  --header 'authorization: Bearer {accessToken}' \
  --header 'content-type: application/json' \
  --data-raw '{
  "name": "Ada'\''s \"best\" widget",
  "price": 12.5
}'
