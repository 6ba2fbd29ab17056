curl --fail-with-body --request POST \
  --url 'https://api.example.com/v1/templates' \
  --header 'content-type: text/html' \
  --data-raw '<h1>Hello {{name}}</h1>
<p>${account.namespace} has '\''one'\'' "two" {items}</p>
'
