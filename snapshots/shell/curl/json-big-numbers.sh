curl --fail-with-body --request POST \
  --url 'https://api.example.com/v1/ledger' \
  --header 'content-type: application/json' \
  --data-raw '{
  "id": 9007199254740993,
  "amount": 1.0,
  "tiny": 1e-7,
  "large": 12345678901234567890.12345,
  "minus": -0,
  "plain": 42
}'
