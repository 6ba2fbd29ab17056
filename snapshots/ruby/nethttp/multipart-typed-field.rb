require 'net/http'
require 'securerandom'

uri = URI('https://api.example.com/v1/documents')
request = Net::HTTP::Post.new(uri)
boundary = SecureRandom.hex
request['Content-Type'] = "multipart/form-data; boundary=#{boundary}"
request.body = [
  "--#{boundary}",
  'Content-Disposition: form-data; name="metadata"',
  'Content-Type: application/json',
  '',
  '{"title": "Report", "tags": ["a"]}',
  "--#{boundary}",
  'Content-Disposition: form-data; name="file"; filename="report.pdf"',
  'Content-Type: application/pdf',
  '',
  File.binread('report.pdf'),
  "--#{boundary}--",
  ''
].map(&:b).join("\r\n")

response = Net::HTTP.start(uri.hostname, uri.port, use_ssl: true) do |http|
  http.request(request)
end
puts response.body
abort "#{response.code} #{response.message}" if response.code.to_i >= 400
