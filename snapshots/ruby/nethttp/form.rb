require 'net/http'

uri = URI('https://auth.example.com/oauth/token')
request = Net::HTTP::Post.new(uri)
request['content-type'] = 'application/x-www-form-urlencoded'
request.body = URI.encode_www_form(
  'grant_type' => 'client_credentials',
  'client_id' => '{yourClientId}',
  'client_secret' => 'YOUR_CLIENT_SECRET',
  'scope' => 'read:all write+more'
)

response = Net::HTTP.start(uri.hostname, uri.port, use_ssl: true) do |http|
  http.request(request)
end
puts response.body
abort "#{response.code} #{response.message}" if response.code.to_i >= 400
