curl --fail-with-body \
  --url 'https://api.example.com/v1/status'
