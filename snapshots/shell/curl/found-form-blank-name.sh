curl --fail-with-body --request PUT \
  --url 'https://api.example.com/forms' \
  --header 'content-type: application/x-www-form-urlencoded' \
  --data-urlencode '%20=a'
