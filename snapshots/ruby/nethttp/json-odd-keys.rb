require 'json'
require 'net/http'

uri = URI('https://api.example.com/v1/odd')
request = Net::HTTP::Post.new(uri)
request['content-type'] = 'application/json'
request.body = {
  '': 'empty',
  '0': 'zero',
  '1': 'one',
  __proto__: {
    polluted: true
  },
  constructor: 1,
  'with space': 2,
  'with-hyphen': 3,
  '$ref': '#/x',
  class: 'keyword',
  'ünï': 4
}.to_json

response = Net::HTTP.start(uri.hostname, uri.port, use_ssl: true) do |http|
  http.request(request)
end
puts response.body
abort "#{response.code} #{response.message}" if response.code.to_i >= 400
