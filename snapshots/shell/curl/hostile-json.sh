curl --fail-with-body --request POST \
  --url 'https://api.example.com/v1/echo' \
  --header 'content-type: application/json' \
  --data-raw '{
  "'\'' \" ` \\ $HOME ${x} $(id) #{1+1} \\(x) {{x}} %s %n */ // </script> <!-- --> & | ; ~ ! \\u0041 \\x41": "'\'' \" ` \\ $HOME ${x} $(id) #{1+1} \\(x) {{x}} %s %n */ // </script> <!-- --> & | ; ~ ! \\u0041 \\x41",
  "list": [
    "'\'' \" ` \\ $HOME ${x} $(id) #{1+1} \\(x) {{x}} %s %n */ // </script> <!-- --> & | ; ~ ! \\u0041 \\x41",
    "'\'''\'''\''\"\"\"",
    "EOF\nEOT\nJSON\nTEXT",
    "${jndi:ldap://x}",
    "#{`id`}#$0#@a",
    "\\",
    "\\\\\"",
    "%(x)s {0} $1 @\"x\""
  ]
}'
