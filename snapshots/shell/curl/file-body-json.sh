curl --fail-with-body --request POST \
  --url 'https://api.example.com/v1/imports' \
  --header 'content-type: application/json' \
  --data-binary @- < 'widgets.json'
