require 'net/http'

uri = URI('https://api.example.com/v1/files/report.pdf')
request = Net::HTTP::Head.new(uri)
request['authorization'] = 'Bearer ACCESS_TOKEN'

response = Net::HTTP.start(uri.hostname, uri.port, use_ssl: true) do |http|
  http.request(request)
end
response.each_header { |name, value| puts "#{name}: #{value}" }
abort "#{response.code} #{response.message}" if response.code.to_i >= 400
