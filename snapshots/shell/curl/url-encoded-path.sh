curl --fail-with-body \
  --url 'https://api.example.com/files/a%2Fb/c%20d/%7Euser/100%25/caf%C3%A9;v=1,2/@me:x/(1)!*'\''+$&='
