require 'net/http'

uri = URI('https://api.example.com/v1/settings')
request = Net::HTTP::Patch.new(uri)
request['content-type'] = 'application/json'
request.body = '{ "session_lifetime": SESSION_LIFETIME, "idle": IDLE_LIFETIME }'

response = Net::HTTP.start(uri.hostname, uri.port, use_ssl: true) do |http|
  http.request(request)
end
puts response.body
abort "#{response.code} #{response.message}" if response.code.to_i >= 400
