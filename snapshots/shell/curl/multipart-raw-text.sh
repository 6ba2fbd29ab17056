curl --fail-with-body --request POST \
  --url 'https://api.example.com/v1/imports' \
  --header 'content-type: multipart/form-data; boundary=XX' \
  --data-raw $'--XX\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--XX--\r\n'
