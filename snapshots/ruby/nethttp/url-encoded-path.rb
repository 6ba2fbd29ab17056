require 'net/http'

uri = URI('https://api.example.com/files/a%2Fb/c%20d/%7Euser/100%25/caf%C3%A9;v=1,2/@me:x/(1)!*\'+$&=')
request = Net::HTTP::Get.new(uri)

response = Net::HTTP.start(uri.hostname, uri.port, use_ssl: true) do |http|
  http.request(request)
end
puts response.body
abort "#{response.code} #{response.message}" if response.code.to_i >= 400
