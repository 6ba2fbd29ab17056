require 'net/http'

uri = URI('https://search.example.com/_bulk')
request = Net::HTTP::Post.new(uri)
request['content-type'] = 'application/x-ndjson'
request.body = <<~'BODY'
  {"index":{"_id":"1"}}
  {"name":"widget"}
BODY

response = Net::HTTP.start(uri.hostname, uri.port, use_ssl: true) do |http|
  http.request(request)
end
puts response.body
abort "#{response.code} #{response.message}" if response.code.to_i >= 400
