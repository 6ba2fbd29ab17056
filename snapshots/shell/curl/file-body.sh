curl --fail-with-body --request PUT \
  --url 'https://api.example.com/v1/pets/7/photo' \
  --header 'authorization: Bearer {accessToken}' \
  --header 'content-type: image/png' \
  --data-binary @- < 'photos/cat.png'
