require 'net/http'

uri = URI('https://cdn.example.com/assets/app.css')
request = Net::HTTPGenericRequest.new('PURGE', false, true, uri)
request['authorization'] = 'Bearer ACCESS_TOKEN'

response = Net::HTTP.start(uri.hostname, uri.port, use_ssl: true) do |http|
  http.request(request)
end
puts response.body
abort "#{response.code} #{response.message}" if response.code.to_i >= 400
