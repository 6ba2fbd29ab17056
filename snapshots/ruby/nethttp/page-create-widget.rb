require 'json'
require 'net/http'

uri = URI('https://api.example.com/v1/widgets?dry_run=true')
request = Net::HTTP::Post.new(uri)
request['authorization'] = 'Bearer {accessToken}'
request['content-type'] = 'application/json'
request.body = {
  name: 'Ada\'s "best" widget',
  price: 12.5
}.to_json

response = Net::HTTP.start(uri.hostname, uri.port, use_ssl: true) do |http|
  http.request(request)
end
puts response.body
abort "#{response.code} #{response.message}" if response.code.to_i >= 400
