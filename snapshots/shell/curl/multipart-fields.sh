curl --fail-with-body --request POST \
  --url 'https://api.example.com/v1/profiles' \
  --header 'authorization: Bearer ACCESS_TOKEN' \
  --form-string 'name=Ada' \
  --form-string $'bio=Two\r\nlines & <tags>; @here' \
  --form-string 'empty=' \
  --form-string 'name=again'
