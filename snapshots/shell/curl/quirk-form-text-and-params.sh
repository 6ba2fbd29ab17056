curl --fail-with-body --request POST \
  --url 'https://app.example.com/login' \
  --header 'content-type: application/x-www-form-urlencoded' \
  --data-urlencode 'user=ada@example.com' \
  --data-urlencode 'pass=p&w'
