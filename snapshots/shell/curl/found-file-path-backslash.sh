curl --fail-with-body --request POST \
  --url 'https://api.example.com/files' \
  --form 'photo=@"data\\photo.png";filename="photo.png";type=image/png'
