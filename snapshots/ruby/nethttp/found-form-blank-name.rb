require 'net/http'

uri = URI('https://api.example.com/forms')
request = Net::HTTP::Put.new(uri)
request['content-type'] = 'application/x-www-form-urlencoded'
request.body = URI.encode_www_form(
  ' ' => 'a'
)

response = Net::HTTP.start(uri.hostname, uri.port, use_ssl: true) do |http|
  http.request(request)
end
puts response.body
abort "#{response.code} #{response.message}" if response.code.to_i >= 400
