curl --fail-with-body --request POST \
  --url 'https://api.example.com/v1/echo' \
  --header 'content-type: text/plain' \
  --data-raw 'Grüße
'
