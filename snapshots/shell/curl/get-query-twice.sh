curl --fail-with-body \
  --url 'https://api.example.com/v1/widgets?page=2&q=caf%C3%A9&per_page=50'
