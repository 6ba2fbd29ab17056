curl --fail-with-body --request POST \
  --url 'https://api.example.com/v1/blobs' \
  --header 'content-type:' \
  --data-binary @- < 'blob.bin'
