curl --fail-with-body \
  --url 'https://api.example.com/v1/widgets?sort=name&filter%5Bcolour%5D=red&q=a+b%20c&empty=&flag'
