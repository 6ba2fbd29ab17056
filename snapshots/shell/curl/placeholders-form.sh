curl --fail-with-body --request POST \
  --url 'https://{{tenant}}.example.com/token' \
  --header 'content-type: application/x-www-form-urlencoded' \
  --data-urlencode 'client_id=${account.clientId}' \
  --data-urlencode 'code=<AUTH_CODE>' \
  --data-urlencode 'redirect_uri=https://{yourApp}/callback?x=1&y={state}'
