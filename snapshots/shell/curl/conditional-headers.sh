curl --fail-with-body \
  --url 'https://api.example.com/v1/widgets/42' \
  --header 'if-none-match: "a1b2"' \
  --header 'if-modified-since: Tue, 03 Mar 2026 08:00:00 GMT'
