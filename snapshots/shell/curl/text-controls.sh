curl --fail-with-body --request POST \
  --url 'https://api.example.com/v1/echo' \
  --header 'content-type: text/plain' \
  --data-raw $'CRLF\r\nlone CR\rtab\tbell\007escape\033[31mdelete\177next-line\302\205separators\342\200\250\342\200\251bom\357\273\277bidi\342\200\256zero\342\200\213width\363\240\201\201tag 1\0072'
