curl --fail-with-body \
  --url 'https://{yourDomain}/items/ITEM_ID?q%7Cx=a%60b' \
  --header 'authorization: Bearer {token}' \
  --header 'x-mode: fast'
