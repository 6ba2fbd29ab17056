curl --fail-with-body --request PUT \
  --url 'https://api.example.com/v1/settings/name' \
  --header 'content-type: application/json' \
  --data-raw '"just a text"'
