curl --fail-with-body \
  --url 'https://${account.namespace}/api' \
  --header 'authorization: Bearer ${account.token}'
