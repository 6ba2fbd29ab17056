curl --fail-with-body --request POST \
  --url 'https://api.example.com/v1/echo' \
  --form-string 'field $HOME #{1+1} ${x} `id` '\''q'\''='\'' " ` \ $HOME ${x} $(id) #{1+1} \(x) {{x}} %s %n */ // </script> <!-- --> & | ; ~ ! \u0041 \x41' \
  --form-string 'ünïcode 👋=値' \
  --form-string 'semi;colon=<users.json' \
  --form 'upload=@"it'\''s $HOME #{x} ${y} `z` %s ü.txt";type=text/plain'
