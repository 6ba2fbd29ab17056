require 'net/http'

uri = URI('https://api.example.com/v1/notes/7')
request = Net::HTTP::Put.new(uri)
request['content-type'] = 'text/plain; charset=utf-8'
request.body = "First line\n  indented line\n\nlast line with trailing space \n"

response = Net::HTTP.start(uri.hostname, uri.port, use_ssl: true) do |http|
  http.request(request)
end
puts response.body
abort "#{response.code} #{response.message}" if response.code.to_i >= 400
