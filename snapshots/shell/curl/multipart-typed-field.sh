curl --fail-with-body --request POST \
  --url 'https://api.example.com/v1/documents' \
  --form 'metadata="{\"title\": \"Report\", \"tags\": [\"a\"]}";type=application/json' \
  --form 'file=@"report.pdf";type=application/pdf'
