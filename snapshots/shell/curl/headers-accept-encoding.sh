curl --fail-with-body \
  --url 'https://api.example.com/v1/echo' \
  --header 'accept-encoding: gzip, deflate' \
  --header 'if-none-match: "abc"' \
  --header 'range: bytes=0-99' \
  --header 'referer: https://example.com/a b' \
  --header 'cache-control: no-cache'
