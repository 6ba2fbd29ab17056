curl --fail-with-body --request POST \
  --url 'https://api.example.com/v1/files' \
  --header 'content-type: image/png' \
  --data-binary @- < '@-photo.png'
