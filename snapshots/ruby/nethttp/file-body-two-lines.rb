require 'net/http'

uri = URI('https://api.example.com/v1/files')
request = Net::HTTP::Post.new(uri)
request['content-type'] = 'text/plain'
request.body = File.binread("two\nlines.txt")

response = Net::HTTP.start(uri.hostname, uri.port, use_ssl: true) do |http|
  http.request(request)
end
puts response.body
abort "#{response.code} #{response.message}" if response.code.to_i >= 400
