curl --fail-with-body \
  --url 'https://api.example.com/matrix;?page=1'
