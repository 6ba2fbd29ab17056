require 'net/http'

uri = URI('https://{{tenant}}.example.com/token')
request = Net::HTTP::Post.new(uri)
request['content-type'] = 'application/x-www-form-urlencoded'
request.body = URI.encode_www_form(
  'client_id' => '${account.clientId}',
  'code' => '<AUTH_CODE>',
  'redirect_uri' => 'https://{yourApp}/callback?x=1&y={state}'
)

response = Net::HTTP.start(uri.hostname, uri.port, use_ssl: true) do |http|
  http.request(request)
end
puts response.body
abort "#{response.code} #{response.message}" if response.code.to_i >= 400
