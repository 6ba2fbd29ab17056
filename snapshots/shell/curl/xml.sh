curl --fail-with-body --request POST \
  --url 'https://api.example.com/soap' \
  --header 'content-type: application/xml' \
  --header 'soapaction: "urn:get"' \
  --data-raw '<?xml version="1.0" encoding="utf-8"?>
<order id="7">
  <item sku='\''A-1'\''>Crème &amp; sugar</item>
</order>
'
