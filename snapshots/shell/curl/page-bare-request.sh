curl --fail-with-body --request POST \
  --url 'https://api.example.com/widgets' \
  --header 'content-type: application/json' \
  --data-raw '{
  "name": "widget"
}'
