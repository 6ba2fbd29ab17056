curl --fail-with-body --request PUT \
  --url 'https://api.example.com/v1/notes/7' \
  --header 'content-type: text/plain; charset=utf-8' \
  --data-raw 'First line
  indented line

last line with trailing space 
'
