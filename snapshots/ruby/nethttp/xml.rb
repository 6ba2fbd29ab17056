require 'net/http'

uri = URI('https://api.example.com/soap')
request = Net::HTTP::Post.new(uri)
request['content-type'] = 'application/xml'
request['soapaction'] = '"urn:get"'
request.body = <<~'BODY'
  <?xml version="1.0" encoding="utf-8"?>
  <order id="7">
    <item sku='A-1'>Crème &amp; sugar</item>
  </order>
BODY

response = Net::HTTP.start(uri.hostname, uri.port, use_ssl: true) do |http|
  http.request(request)
end
puts response.body
abort "#{response.code} #{response.message}" if response.code.to_i >= 400
