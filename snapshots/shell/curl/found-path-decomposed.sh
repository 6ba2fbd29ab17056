curl --fail-with-body --request DELETE \
  --url 'https://api.example.com/cafe%CC%81'
