curl --fail-with-body --request POST \
  --url 'https://api.example.com/notes' \
  --header 'expect: 100-continue' \
  --header 'x-name: Zoë 世界' \
  --header 'content-type: text/plain' \
  --data-raw 'note'
