curl --fail-with-body --request POST \
  --url 'https://api.example.com/v1/checkout/sessions?expand=line_items&locale=en&expand=customer' \
  --header 'authorization: Bearer ACCESS_TOKEN' \
  --header 'content-type: application/x-www-form-urlencoded' \
  --data-urlencode 'items%5B%5D%5Bid%5D=1' \
  --data-urlencode 'items%5B%5D%5Bqty%5D=2' \
  --data-urlencode 'items%5B%5D%5Bid%5D=3' \
  --data-urlencode 'items%5B%5D%5Bqty%5D=1' \
  --data-urlencode 'currency=eur'
