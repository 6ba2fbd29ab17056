curl --fail-with-body --request POST \
  --url 'https://api.example.com/articles' \
  --header 'content-language: en' \
  --header 'content-language: de' \
  --header 'content-type: text/plain' \
  --data-raw 'Hello, Welt'
