curl --fail-with-body \
  --url 'https://api.example.com/' \
  --header 'cookie: a=%20b%20'
