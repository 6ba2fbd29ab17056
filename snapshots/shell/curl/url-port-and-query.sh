curl --fail-with-body \
  --url 'http://api.example.com:8080/?debug=1'
