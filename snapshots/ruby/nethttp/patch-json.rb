require 'json'
require 'net/http'

uri = URI('https://api.example.com/v1/users/7')
request = Net::HTTP::Patch.new(uri)
request['accept'] = 'application/json'
request['authorization'] = 'Bearer ACCESS_TOKEN'
request['content-type'] = 'application/merge-patch+json; charset=utf-8'
request.body = {
  nickname: nil,
  active: true
}.to_json

response = Net::HTTP.start(uri.hostname, uri.port, use_ssl: true) do |http|
  http.request(request)
end
puts response.body
abort "#{response.code} #{response.message}" if response.code.to_i >= 400
