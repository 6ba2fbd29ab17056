curl --fail-with-body \
  --url 'https://api.example.com/' \
  --header 'x--: 1'
