curl --fail-with-body --request POST \
  --url 'https://api.example.com/graphql' \
  --header 'content-type: application/json' \
  --data-raw '{
  "query": "query ($id: ID!) {\n  widget(id: $id) {\n    name\n  }\n}",
  "variables": {
    "id": "42"
  }
}'
