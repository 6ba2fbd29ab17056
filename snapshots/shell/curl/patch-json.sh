curl --fail-with-body --request PATCH \
  --url 'https://api.example.com/v1/users/7' \
  --header 'accept: application/json' \
  --header 'authorization: Bearer ACCESS_TOKEN' \
  --header 'content-type: application/merge-patch+json; charset=utf-8' \
  --data-raw '{
  "nickname": null,
  "active": true
}'
