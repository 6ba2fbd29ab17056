curl --fail-with-body --request PATCH \
  --url 'https://api.example.com/v1/settings' \
  --header 'content-type: application/json' \
  --data-raw '{ "session_lifetime": SESSION_LIFETIME, "idle": IDLE_LIFETIME }'
