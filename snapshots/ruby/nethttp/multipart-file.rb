require 'net/http'

uri = URI('https://api.example.com/v1/imports')
request = Net::HTTP::Post.new(uri)
request['authorization'] = 'Bearer ACCESS_TOKEN'
request.set_form(
  [
    ['users', File.open('users.json', 'rb'), { filename: 'users.json', content_type: 'application/json' }],
    ['upsert', 'true']
  ],
  'multipart/form-data'
)

response = Net::HTTP.start(uri.hostname, uri.port, use_ssl: true) do |http|
  http.request(request)
end
puts response.body
abort "#{response.code} #{response.message}" if response.code.to_i >= 400
