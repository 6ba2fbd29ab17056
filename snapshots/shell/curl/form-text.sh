curl --fail-with-body --request POST \
  --url 'https://auth.example.com/oauth/token' \
  --header 'content-type: application/x-www-form-urlencoded' \
  --data-urlencode 'grant_type=password' \
  --data-urlencode 'username=${account.user}' \
  --data-urlencode 'password=a&b=c+d' \
  --data-urlencode 'scope=openid email'
