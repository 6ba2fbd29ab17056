require 'net/http'

uri = URI('https://{yourDomain}/imports')
request = Net::HTTP::Post.new(uri)
request.set_form(
  [
    ['users', File.open('USERS_FILE.json', 'rb'), { filename: 'USERS_FILE.json', content_type: 'application/json' }],
    ['connection', '{connectionId} ${x} <ORG_ID>']
  ],
  'multipart/form-data'
)

response = Net::HTTP.start(uri.hostname, uri.port, use_ssl: true) do |http|
  http.request(request)
end
puts response.body
abort "#{response.code} #{response.message}" if response.code.to_i >= 400
