require 'net/http'

uri = URI('https://app.example.com/account')
request = Net::HTTP::Get.new(uri)
request['cookie'] = 'session=abc%3D123; theme=dark mode; odd=a%3Bb%C3%BC'

response = Net::HTTP.start(uri.hostname, uri.port, use_ssl: true) do |http|
  http.request(request)
end
puts response.body
abort "#{response.code} #{response.message}" if response.code.to_i >= 400
