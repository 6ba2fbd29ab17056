curl --fail-with-body --request POST \
  --url 'https://api.example.com/files' \
  --form 'a=@"up
`b"'
