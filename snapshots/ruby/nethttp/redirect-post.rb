require 'net/http'

uri = URI('https://api.example.com/v1/reports')
request = Net::HTTP::Post.new(uri)
request['authorization'] = 'Bearer ACCESS_TOKEN'
# Net::HTTP would call the body a form.
def request.supply_default_content_type = nil

response = Net::HTTP.start(uri.hostname, uri.port, use_ssl: true) do |http|
  http.request(request)
end
puts response.body
abort "#{response.code} #{response.message}" if response.code.to_i >= 400
