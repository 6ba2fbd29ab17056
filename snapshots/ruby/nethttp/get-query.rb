require 'net/http'

uri = URI('https://api.example.com/v1/widgets?sort=name&filter%5Bcolour%5D=red&q=a+b%20c&empty=&flag')
request = Net::HTTP::Get.new(uri)

response = Net::HTTP.start(uri.hostname, uri.port, use_ssl: true) do |http|
  http.request(request)
end
puts response.body
abort "#{response.code} #{response.message}" if response.code.to_i >= 400
