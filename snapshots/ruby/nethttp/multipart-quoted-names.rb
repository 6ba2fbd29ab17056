require 'net/http'
require 'securerandom'

uri = URI('https://api.example.com/v1/echo')
request = Net::HTTP::Post.new(uri)
boundary = SecureRandom.hex
request['Content-Type'] = "multipart/form-data; boundary=#{boundary}"
request.body = [
  "--#{boundary}",
  'Content-Disposition: form-data; name="say %22hi%22"',
  '',
  '1',
  "--#{boundary}",
  'Content-Disposition: form-data; name="upload"; filename="a %22b%22.txt"',
  'Content-Type: text/plain',
  '',
  File.binread('a "b".txt'),
  "--#{boundary}--",
  ''
].map(&:b).join("\r\n")

response = Net::HTTP.start(uri.hostname, uri.port, use_ssl: true) do |http|
  http.request(request)
end
puts response.body
abort "#{response.code} #{response.message}" if response.code.to_i >= 400
