curl --fail-with-body --request GET \
  --url 'https://api.example.com/v1/search' \
  --header 'content-type: application/json' \
  --data-raw '{
  "query": "blue"
}'
