require 'net/http'

uri = URI('https://api.example.com/v1/echo')
request = Net::HTTP::Get.new(uri)
request['accept-encoding'] = 'gzip, deflate'
request['if-none-match'] = '"abc"'
request['range'] = 'bytes=0-99'
request['referer'] = 'https://example.com/a b'
request['cache-control'] = 'no-cache'

response = Net::HTTP.start(uri.hostname, uri.port, use_ssl: true) do |http|
  http.request(request)
end
puts response.body
abort "#{response.code} #{response.message}" if response.code.to_i >= 400
