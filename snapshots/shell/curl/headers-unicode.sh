curl --fail-with-body \
  --url 'https://api.example.com/v1/echo' \
  --header 'x-name: Zoë 世界 👋'
