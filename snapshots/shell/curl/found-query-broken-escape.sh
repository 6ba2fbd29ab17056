curl --fail-with-body \
  --url 'https://api.example.com/?q=%22%a3%22%5C'
