curl --fail-with-body --request POST \
  --url 'https://api.example.com/v1/tags' \
  --header 'content-type: application/x-www-form-urlencoded' \
  --data-urlencode 'tag=one' \
  --data-urlencode 'tag=two' \
  --data-urlencode 'other=' \
  --data-urlencode 'tag=three' \
  --data-urlencode 'items%5B0%5D%5Bname%5D=x'
