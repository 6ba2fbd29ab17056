require 'net/http'

uri = URI('https://api.example.com/v1/pets/7/photo')
request = Net::HTTP::Put.new(uri)
request['authorization'] = 'Bearer {accessToken}'
request['content-type'] = 'image/png'
request.body = File.binread('photos/cat.png')

response = Net::HTTP.start(uri.hostname, uri.port, use_ssl: true) do |http|
  http.request(request)
end
puts response.body
abort "#{response.code} #{response.message}" if response.code.to_i >= 400
