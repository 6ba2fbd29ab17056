require 'net/http'

uri = URI('https://api.example.com/v1/reports/42/download')
request = Net::HTTP::Get.new(uri)
request['authorization'] = 'Bearer ACCESS_TOKEN'

response = Net::HTTP.start(uri.hostname, uri.port, use_ssl: true) do |http|
  http.request(request)
end
puts response.body
abort "#{response.code} #{response.message}" if response.code.to_i >= 400
