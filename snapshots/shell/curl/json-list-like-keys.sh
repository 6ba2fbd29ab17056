curl --fail-with-body --request POST \
  --url 'https://api.example.com/v1/odd' \
  --header 'content-type: application/json' \
  --data-raw '{
  "0": "a",
  "1": "b"
}'
