curl --fail-with-body --request DELETE \
  --url 'https://{yourDomain}/api/v2/organizations/ORG_ID' \
  --header 'authorization: Bearer MGMT_API_ACCESS_TOKEN'
