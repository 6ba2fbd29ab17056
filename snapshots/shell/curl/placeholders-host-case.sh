curl --fail-with-body \
  --url 'https://YOUR_DOMAIN.Example.com:8443/Path/{Id}'
