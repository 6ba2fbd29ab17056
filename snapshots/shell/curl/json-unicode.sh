curl --fail-with-body --request POST \
  --url 'https://api.example.com/v1/messages' \
  --header 'content-type: application/json' \
  --data-raw '{
  "text": "Grüße, 世界 👩‍👩‍👧 \u202e\u2028\u2029\ufeff\u0000\u0007 done",
  "escaped": "line\nbreak\ttab",
  "surrogate": "𝄞",
  "slash": "</script>"
}'
