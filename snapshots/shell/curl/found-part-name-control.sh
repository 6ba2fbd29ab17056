curl --fail-with-body --request POST \
  --url 'https://api.example.com/files' \
  --form-string $'a\tb=1'
