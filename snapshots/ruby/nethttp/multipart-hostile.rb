require 'net/http'

uri = URI('https://api.example.com/v1/echo')
request = Net::HTTP::Post.new(uri)
request.set_form(
  [
    ['field $HOME #{1+1} ${x} `id` \'q\'', '\' " ` \\ $HOME ${x} $(id) #{1+1} \\(x) {{x}} %s %n */ // </script> <!-- --> & | ; ~ ! \\u0041 \\x41'],
    ['ünïcode 👋', '値'],
    ['semi;colon', '<users.json'],
    ['upload', File.open('it\'s $HOME #{x} ${y} `z` %s ü.txt', 'rb'), { filename: 'it\'s $HOME #{x} ${y} `z` %s ü.txt', content_type: 'text/plain' }]
  ],
  'multipart/form-data'
)

response = Net::HTTP.start(uri.hostname, uri.port, use_ssl: true) do |http|
  http.request(request)
end
puts response.body
abort "#{response.code} #{response.message}" if response.code.to_i >= 400
