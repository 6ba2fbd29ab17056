curl --fail-with-body --request POST \
  --url 'https://api.example.com/v1/files' \
  --header 'content-type: application/octet-stream' \
  --data-binary @- < 'it'\''s a $HOME #{1+1} ${x} `id` $(id) \(x) {{x}} "q" %s %n; type=a, b=*?[c] | & ~ ! </script> ü 👋.bin'
