curl --fail-with-body --request POST \
  --url 'https://api.example.com/forms' \
  --header 'content-type: application/x-www-form-urlencoded' \
  --data-urlencode 'tag=new' \
  --data-urlencode 'tag=new'
