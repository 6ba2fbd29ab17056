curl --fail-with-body --request POST \
  --url 'https://api.example.com/v1/echo' \
  --form-string 'say "hi"=1' \
  --form 'upload=@"a \"b\".txt";type=text/plain'
