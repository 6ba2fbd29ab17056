curl --fail-with-body --request POST \
  --url 'https://app.example.com/api/items?draft=1' \
  --header 'accept: */*' \
  --header 'content-type: application/json' \
  --header 'x-requested-with: fetch' \
  --header 'cookie: sid=1%2F2; a=b' \
  --data-raw '{
  "name": "new"
}'
