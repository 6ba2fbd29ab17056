require 'json'
require 'net/http'

uri = URI('https://api.example.com/v1/messages')
request = Net::HTTP::Post.new(uri)
request['content-type'] = 'application/json'
request.body = {
  text: "Grüße, 世界 👩‍👩‍👧 \u{202e}\u{2028}\u{2029}\u{feff}\u{0}\u{7} done",
  escaped: "line\nbreak\ttab",
  surrogate: '𝄞',
  slash: '</script>'
}.to_json

response = Net::HTTP.start(uri.hostname, uri.port, use_ssl: true) do |http|
  http.request(request)
end
puts response.body
abort "#{response.code} #{response.message}" if response.code.to_i >= 400
