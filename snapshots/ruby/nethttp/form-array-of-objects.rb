require 'net/http'

uri = URI('https://api.example.com/v1/checkout/sessions?expand=line_items&locale=en&expand=customer')
request = Net::HTTP::Post.new(uri)
request['authorization'] = 'Bearer ACCESS_TOKEN'
request['content-type'] = 'application/x-www-form-urlencoded'
request.body = URI.encode_www_form(
  [
    ['items[][id]', '1'],
    ['items[][qty]', '2'],
    ['items[][id]', '3'],
    ['items[][qty]', '1'],
    ['currency', 'eur']
  ]
)

response = Net::HTTP.start(uri.hostname, uri.port, use_ssl: true) do |http|
  http.request(request)
end
puts response.body
abort "#{response.code} #{response.message}" if response.code.to_i >= 400
