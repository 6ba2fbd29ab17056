curl --fail-with-body --request POST \
  --url 'https://api.example.com/forms' \
  --header 'content-type: application/x-www-form-urlencoded' \
  --data-raw '=%40a%3Db%26c' \
  --data-urlencode 'd=e'
