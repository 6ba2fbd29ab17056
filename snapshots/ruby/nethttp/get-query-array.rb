require 'net/http'

uri = URI('https://api.example.com/v1/widgets?tag=new&tag=sale%20%26%20more&q=count:%5B1%20TO%205%5D%20%2B%2050%25&ids%5B%5D=1&ids%5B%5D=2&redirect=https://example.org/%3Fa%3Db%26c%3Dd%23top')
request = Net::HTTP::Get.new(uri)

response = Net::HTTP.start(uri.hostname, uri.port, use_ssl: true) do |http|
  http.request(request)
end
puts response.body
abort "#{response.code} #{response.message}" if response.code.to_i >= 400
