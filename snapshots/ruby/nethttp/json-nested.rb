require 'json'
require 'net/http'

uri = URI('https://api.example.com/v1/orders')
request = Net::HTTP::Post.new(uri)
request['authorization'] = 'Bearer ACCESS_TOKEN'
request['content-type'] = 'application/json'
request.body = {
  customer: {
    name: 'Ada Lovelace',
    tags: ['vip', 'early'],
    address: nil
  },
  lines: [
    {
      sku: 'A-1',
      quantity: 2,
      price: 9.5
    },
    {
      sku: 'B-2',
      quantity: 1,
      price: 0.25,
      options: {}
    }
  ],
  notes: [],
  matrix: [
    [1, 2],
    [3, 4]
  ],
  paid: false,
  gift: true,
  total: -19.25
}.to_json

response = Net::HTTP.start(uri.hostname, uri.port, use_ssl: true) do |http|
  http.request(request)
end
puts response.body
abort "#{response.code} #{response.message}" if response.code.to_i >= 400
