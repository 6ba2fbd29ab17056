curl --fail-with-body --request 'REPORT' \
  --url 'https://api.example.com/v1/archives' \
  --header 'content-type: application/zip' \
  --data-binary @- < 'archive.zip'
