curl --fail-with-body \
  --url 'https://api.example.com/v1/widgets' \
  --header 'x-empty;' \
  --header 'x-last: 1'
