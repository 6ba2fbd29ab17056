require 'net/http'
require 'securerandom'

uri = URI('https://api.example.com/files')
request = Net::HTTP::Post.new(uri)
boundary = SecureRandom.hex
request['Content-Type'] = "multipart/form-data; boundary=#{boundary}"
request.body = [
  "--#{boundary}",
  'Content-Disposition: form-data; name="a"; filename="up%0A`b"',
  '',
  File.binread("up\n`b"),
  "--#{boundary}--",
  ''
].map(&:b).join("\r\n")

response = Net::HTTP.start(uri.hostname, uri.port, use_ssl: true) do |http|
  http.request(request)
end
puts response.body
abort "#{response.code} #{response.message}" if response.code.to_i >= 400
