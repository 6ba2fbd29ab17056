curl --fail-with-body --request POST \
  --url 'https://api.example.com/v1/files' \
  --header 'content-type: text/plain' \
  --data-binary @- < 'two
lines.txt'
