curl --fail-with-body --request POST \
  --url 'https://api.example.com/notes' \
  --header 'content-type;' \
  --data-raw 'abc'
