curl --fail-with-body --request POST \
  --url 'https://api.example.com/notes' \
  --header 'content-type: text/plain' \
  --header 'content-type: text/markdown' \
  --data-raw 'abc'
