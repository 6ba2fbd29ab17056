curl --fail-with-body \
  --url 'https://<your-tenant>.example.com/v1'
