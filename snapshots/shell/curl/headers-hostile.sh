curl --fail-with-body \
  --url 'https://api.example.com/v1/echo' \
  --header 'x-hostile: '\'' " ` \ $HOME ${x} $(id) #{1+1} \(x) {{x}} %s %n */ // </script> <!-- --> & | ; ~ ! \u0041 \x41' \
  --header 'x-percent: 100%25 %s' \
  --header 'x-semicolons: a;b; c="d, e"' \
  --header 'user-agent: my-app/1.0 (+https://example.com)' \
  --header '!#$%&'\''*+-.^_`|~: token characters'
