curl --fail-with-body --request POST \
  --url 'https://api.example.com/v1/messages' \
  --header 'Content-Type: application/json; charset=utf-8' \
  --data-raw '{
  "ok": true
}'
