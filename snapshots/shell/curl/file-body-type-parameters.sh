curl --fail-with-body --request PATCH \
  --url 'https://api.example.com/v1/imports/7?offset=0' \
  --header 'Content-Type: text/csv; charset="iso-8859-1"; header=present' \
  --header 'content-encoding: identity' \
  --data-binary @- < 'exports/2025 widgets.csv'
