require 'net/http'

uri = URI('https://app.example.com/account')
request = Net::HTTP::Get.new(uri)
request['x-a'] = '1'
request['cookie'] = 'session=abc%3D123; lang=en; extra=1'

response = Net::HTTP.start(uri.hostname, uri.port, use_ssl: true) do |http|
  http.request(request)
end
puts response.body
abort "#{response.code} #{response.message}" if response.code.to_i >= 400
