curl --fail-with-body --request 'REPORT' \
  --url 'https://dav.example.com/calendars/home' \
  --header 'depth: 1' \
  --header 'content-type: application/xml' \
  --data-raw '<sync-collection xmlns="DAV:"><sync-token/></sync-collection>'
