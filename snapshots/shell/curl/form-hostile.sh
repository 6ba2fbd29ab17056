curl --fail-with-body --request POST \
  --url 'https://api.example.com/v1/echo' \
  --header 'content-type: application/x-www-form-urlencoded' \
  --data-urlencode '%27%20%22%20%60%20%5C%20%24HOME%20${x}%20%24%28id%29%20%23%7B1%2B1%7D%20%5C%28x%29%20{{x}}%20%25s%20%25n%20*%2F%20%2F%2F%20%3C%2Fscript%3E%20%3C%21--%20--%3E%20%26%20%7C%20%3B%20%7E%20%21%20%5Cu0041%20%5Cx41='\'' " ` \ $HOME ${x} $(id) #{1+1} \(x) {{x}} %s %n */ // </script> <!-- --> & | ; ~ ! \u0041 \x41' \
  --data-urlencode '%40at=@/etc/hostname' \
  --data-urlencode $'a%3Db%26c=line\r\nbreak & = + % 100%25 ü 👋' \
  --data-urlencode $'nul=tab\tend'
