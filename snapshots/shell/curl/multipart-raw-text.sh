curl --fail-with-body --request POST \
  --url 'https://api.example.com/v1/imports' \
  --form-string 'a=1'
