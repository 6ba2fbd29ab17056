require 'net/http'

uri = URI('https://api.example.com/v1/widgets')
request = Net::HTTP::Options.new(uri)
request['origin'] = 'https://shop.example.com'
request['access-control-request-method'] = 'PUT'

response = Net::HTTP.start(uri.hostname, uri.port, use_ssl: true) do |http|
  http.request(request)
end
puts response.body
abort "#{response.code} #{response.message}" if response.code.to_i >= 400
