curl --fail-with-body --request POST \
  --url 'https://search.example.com/_bulk' \
  --header 'content-type: application/x-ndjson' \
  --data-raw '{"index":{"_id":"1"}}
{"name":"widget"}
'
