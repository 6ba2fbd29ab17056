curl --fail-with-body --request POST \
  --url 'https://api.example.com/v1/imports' \
  --header 'authorization: Bearer ACCESS_TOKEN' \
  --form 'users=@"users.json";type=application/json' \
  --form-string 'upsert=true'
