curl --fail-with-body --request POST \
  --url 'https://api.example.com/v1/echo' \
  --header 'content-type: text/plain' \
  --data-raw $'\' " ` \\ $HOME ${x} $(id) #{1+1} \\(x) {{x}} %s %n */ // </script> <!-- --> & | ; ~ ! \\u0041 \\x41\n@file\n\'\'\'\n"""\n""""\n```\nEOF\n)" R"(\n  leading and trailing  \n\ttab\n\' " ` \\ $HOME ${x} $(id) #{1+1} \\(x) {{x}} %s %n */ // </script> <!-- --> & | ; ~ ! \\u0041 \\x41'
