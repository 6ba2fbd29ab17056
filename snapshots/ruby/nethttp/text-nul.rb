require 'net/http'

uri = URI('https://api.example.com/v1/echo')
request = Net::HTTP::Post.new(uri)
request['content-type'] = 'application/octet-stream'
request.body = "a\u{0}b\u{0}1"

response = Net::HTTP.start(uri.hostname, uri.port, use_ssl: true) do |http|
  http.request(request)
end
puts response.body
abort "#{response.code} #{response.message}" if response.code.to_i >= 400
