curl --fail-with-body --request POST \
  --url 'https://api.example.com/v1/imports' \
  --form 'data="id,name
1,\"Ada\"
2,O'\''Brien
";filename="rows.csv";type=text/csv' \
  --form-string 'dry_run=1'
