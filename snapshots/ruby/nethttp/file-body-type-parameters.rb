require 'net/http'

uri = URI('https://api.example.com/v1/imports/7?offset=0')
request = Net::HTTP::Patch.new(uri)
request['Content-Type'] = 'text/csv; charset="iso-8859-1"; header=present'
request['content-encoding'] = 'identity'
request.body = File.binread('exports/2025 widgets.csv')

response = Net::HTTP.start(uri.hostname, uri.port, use_ssl: true) do |http|
  http.request(request)
end
puts response.body
abort "#{response.code} #{response.message}" if response.code.to_i >= 400
