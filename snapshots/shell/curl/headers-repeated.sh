curl --fail-with-body \
  --url 'https://api.example.com/v1/widgets' \
  --header 'accept: application/json' \
  --header 'x-filter: colour=red' \
  --header 'X-Filter: size=large' \
  --header 'x-trace: 1'
