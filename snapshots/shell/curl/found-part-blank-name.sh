curl --fail-with-body --request POST \
  --url 'https://api.example.com/forms' \
  --form-string ' =a'
