require 'net/http'

uri = URI('https://api.example.com/v1/echo')
request = Net::HTTP::Post.new(uri)
request['content-type'] = 'text/plain'
request.body = "CRLF\r\nlone CR\rtab\tbell\u{7}escape\u{1b}[31mdelete\u{7f}next-line\u{85}separators\u{2028}\u{2029}bom\u{feff}bidi\u{202e}zero\u{200b}width\u{e0041}tag 1\u{7}2"

response = Net::HTTP.start(uri.hostname, uri.port, use_ssl: true) do |http|
  http.request(request)
end
puts response.body
abort "#{response.code} #{response.message}" if response.code.to_i >= 400
