curl --fail-with-body --request PUT \
  --url 'https://api.example.com/v1/settings' \
  --header 'content-type: application/json' \
  --data-raw '{}'
