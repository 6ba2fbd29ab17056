require 'net/http'

uri = URI('https://dav.example.com/calendars/home')
request = Net::HTTPGenericRequest.new('REPORT', true, true, uri)
request['depth'] = '1'
request['content-type'] = 'application/xml'
request.body = '<sync-collection xmlns="DAV:"><sync-token/></sync-collection>'

response = Net::HTTP.start(uri.hostname, uri.port, use_ssl: true) do |http|
  http.request(request)
end
puts response.body
abort "#{response.code} #{response.message}" if response.code.to_i >= 400
