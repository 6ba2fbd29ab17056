require 'net/http'

uri = URI('https://api.example.com/v1/imports')
request = Net::HTTP::Post.new(uri)
request.set_form(
  [
    ['data', "id,name\n1,\"Ada\"\n2,O'Brien\n", { filename: 'rows.csv', content_type: 'text/csv' }],
    ['dry_run', '1']
  ],
  'multipart/form-data'
)

response = Net::HTTP.start(uri.hostname, uri.port, use_ssl: true) do |http|
  http.request(request)
end
puts response.body
abort "#{response.code} #{response.message}" if response.code.to_i >= 400
