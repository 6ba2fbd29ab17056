require 'net/http'

uri = URI('https://api.example.com/v1/profiles')
request = Net::HTTP::Post.new(uri)
request['authorization'] = 'Bearer ACCESS_TOKEN'
request.set_form(
  [
    ['name', 'Ada'],
    ['bio', "Two\r\nlines & <tags>; @here"],
    ['empty', ''],
    ['name', 'again']
  ],
  'multipart/form-data'
)

response = Net::HTTP.start(uri.hostname, uri.port, use_ssl: true) do |http|
  http.request(request)
end
puts response.body
abort "#{response.code} #{response.message}" if response.code.to_i >= 400
