curl --fail-with-body --request POST \
  --url 'https://api.example.com/v1/documents' \
  --header 'content-type: application/pdf' \
  --data-binary @- < 'empty.pdf'
