curl --fail-with-body \
  --url 'https://app.example.com/account' \
  --header 'x-a: 1' \
  --header 'cookie: session=abc%3D123; lang=en; extra=1'
