require 'net/http'

uri = URI('https://api.example.com/v1/albums/7')
request = Net::HTTP::Put.new(uri)
request.set_form(
  [
    ['title', 'Summer'],
    ['photo', File.open('photos/cat.png', 'rb'), { filename: 'cat.png', content_type: 'image/png' }],
    ['photo', File.open('photos/dog.jpg', 'rb'), { filename: 'dog.jpg', content_type: 'image/jpeg' }],
    ['index', File.open('index.csv', 'rb'), { filename: 'index.csv' }]
  ],
  'multipart/form-data'
)

response = Net::HTTP.start(uri.hostname, uri.port, use_ssl: true) do |http|
  http.request(request)
end
puts response.body
abort "#{response.code} #{response.message}" if response.code.to_i >= 400
