require 'net/http'

uri = URI('https://api.example.com/v1/widgets/42')
request = Net::HTTP::Get.new(uri)
request['if-none-match'] = '"a1b2"'
request['if-modified-since'] = 'Tue, 03 Mar 2026 08:00:00 GMT'

response = Net::HTTP.start(uri.hostname, uri.port, use_ssl: true) do |http|
  http.request(request)
end
puts response.body
abort "#{response.code} #{response.message}" if response.code.to_i >= 400
