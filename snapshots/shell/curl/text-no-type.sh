curl --fail-with-body --request POST \
  --url 'https://api.example.com/v1/echo' \
  --header 'content-type:' \
  --data-raw 'no content type is described'
