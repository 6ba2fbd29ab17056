require 'json'
require 'net/http'

uri = URI('https://api.example.com/v1/messages')
request = Net::HTTP::Post.new(uri)
request['Content-Type'] = 'application/json; charset=utf-8'
request.body = {
  ok: true
}.to_json

response = Net::HTTP.start(uri.hostname, uri.port, use_ssl: true) do |http|
  http.request(request)
end
puts response.body
abort "#{response.code} #{response.message}" if response.code.to_i >= 400
