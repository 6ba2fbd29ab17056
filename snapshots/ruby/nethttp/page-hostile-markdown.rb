require 'net/http'

uri = URI('https://{yourDomain}/items/ITEM_ID?q%7Cx=a%60b')
request = Net::HTTP::Get.new(uri)
request['authorization'] = 'Bearer {token}'
request['x-mode'] = 'fast'

response = Net::HTTP.start(uri.hostname, uri.port, use_ssl: true) do |http|
  http.request(request)
end
puts response.body
abort "#{response.code} #{response.message}" if response.code.to_i >= 400
