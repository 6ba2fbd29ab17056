curl --fail-with-body --request POST \
  --url 'https://api.example.com/v1/echo' \
  --header 'content-type: application/x-www-form-urlencoded' \
  --data-raw '{ "challenge_type": "oob", "id": "push|dev_1" }'
