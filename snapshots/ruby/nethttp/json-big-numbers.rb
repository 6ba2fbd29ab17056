require 'net/http'

uri = URI('https://api.example.com/v1/ledger')
request = Net::HTTP::Post.new(uri)
request['content-type'] = 'application/json'
request.body = <<~'BODY'.chomp
  {
    "id": 9007199254740993,
    "amount": 1.0,
    "tiny": 1e-7,
    "large": 12345678901234567890.12345,
    "minus": -0,
    "plain": 42
  }
BODY

response = Net::HTTP.start(uri.hostname, uri.port, use_ssl: true) do |http|
  http.request(request)
end
puts response.body
abort "#{response.code} #{response.message}" if response.code.to_i >= 400
