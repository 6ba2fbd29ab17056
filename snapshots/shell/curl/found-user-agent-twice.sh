curl --fail-with-body \
  --url 'https://api.example.com/' \
  --header 'user-agent: a/1' \
  --header 'user-agent: b/2'
