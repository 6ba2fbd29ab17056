curl --fail-with-body --request POST \
  --url 'https://api.example.com/v1/odd' \
  --header 'content-type: application/json' \
  --data-raw '{
  "": "empty",
  "0": "zero",
  "1": "one",
  "__proto__": {
    "polluted": true
  },
  "constructor": 1,
  "with space": 2,
  "with-hyphen": 3,
  "$ref": "#/x",
  "class": "keyword",
  "ünï": 4
}'
