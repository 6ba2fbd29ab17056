curl --fail-with-body \
  --url 'https://app.example.com/account' \
  --header 'cookie: session=abc%3D123; theme=dark mode; odd=a%3Bb%C3%BC'
