require 'json'
require 'net/http'

uri = URI('https://app.example.com/api/items?draft=1')
request = Net::HTTP::Post.new(uri)
request['accept'] = '*/*'
request['content-type'] = 'application/json'
request['x-requested-with'] = 'fetch'
request['cookie'] = 'sid=1%2F2; a=b'
request.body = {
  name: 'new'
}.to_json

response = Net::HTTP.start(uri.hostname, uri.port, use_ssl: true) do |http|
  http.request(request)
end
puts response.body
abort "#{response.code} #{response.message}" if response.code.to_i >= 400
