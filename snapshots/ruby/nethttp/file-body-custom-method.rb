require 'net/http'

uri = URI('https://api.example.com/v1/archives')
request = Net::HTTPGenericRequest.new('REPORT', true, true, uri)
request['content-type'] = 'application/zip'
request.body = File.binread('archive.zip')

response = Net::HTTP.start(uri.hostname, uri.port, use_ssl: true) do |http|
  http.request(request)
end
puts response.body
abort "#{response.code} #{response.message}" if response.code.to_i >= 400
