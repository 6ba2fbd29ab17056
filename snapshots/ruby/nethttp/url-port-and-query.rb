require 'net/http'

uri = URI('http://api.example.com:8080/?debug=1')
request = Net::HTTP::Get.new(uri)

response = Net::HTTP.start(uri.hostname, uri.port) do |http|
  http.request(request)
end
puts response.body
abort "#{response.code} #{response.message}" if response.code.to_i >= 400
