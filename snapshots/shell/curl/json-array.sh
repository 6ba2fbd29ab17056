curl --fail-with-body --request POST \
  --url 'https://api.example.com/v1/bulk' \
  --header 'content-type: application/json' \
  --data-raw '[
  {
    "op": "add",
    "path": "/a",
    "value": 1
  },
  "text",
  null,
  true,
  [],
  {}
]'
