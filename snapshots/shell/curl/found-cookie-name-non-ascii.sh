curl --fail-with-body \
  --url 'https://api.example.com/' \
  --header 'cookie: größe=xl'
