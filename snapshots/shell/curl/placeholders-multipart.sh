curl --fail-with-body --request POST \
  --url 'https://{yourDomain}/imports' \
  --form 'users=@"USERS_FILE.json";type=application/json' \
  --form-string 'connection={connectionId} ${x} <ORG_ID>'
