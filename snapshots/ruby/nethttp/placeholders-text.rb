require 'net/http'

uri = URI('https://api.example.com/v1/templates')
request = Net::HTTP::Post.new(uri)
request['content-type'] = 'text/html'
request.body = <<~'BODY'
  <h1>Hello {{name}}</h1>
  <p>${account.namespace} has 'one' "two" {items}</p>
BODY

response = Net::HTTP.start(uri.hostname, uri.port, use_ssl: true) do |http|
  http.request(request)
end
puts response.body
abort "#{response.code} #{response.message}" if response.code.to_i >= 400
