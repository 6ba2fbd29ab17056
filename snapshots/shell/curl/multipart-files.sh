curl --fail-with-body --request PUT \
  --url 'https://api.example.com/v1/albums/7' \
  --form-string 'title=Summer' \
  --form 'photo=@"photos/cat.png";type=image/png' \
  --form 'photo=@"photos/dog.jpg";type=image/jpeg' \
  --form 'index=@"index.csv"'
