require 'net/http'

uri = URI('https://api.example.com/v1/echo')
request = Net::HTTP::Post.new(uri)
request['content-type'] = 'application/x-www-form-urlencoded'
request.body = URI.encode_www_form(
  '\' " ` \\ $HOME ${x} $(id) #{1+1} \\(x) {{x}} %s %n */ // </script> <!-- --> & | ; ~ ! \\u0041 \\x41' => '\' " ` \\ $HOME ${x} $(id) #{1+1} \\(x) {{x}} %s %n */ // </script> <!-- --> & | ; ~ ! \\u0041 \\x41',
  '@at' => '@/etc/hostname',
  'a=b&c' => "line\r\nbreak & = + % 100%25 ü 👋",
  'nul' => "tab\tend"
)

response = Net::HTTP.start(uri.hostname, uri.port, use_ssl: true) do |http|
  http.request(request)
end
puts response.body
abort "#{response.code} #{response.message}" if response.code.to_i >= 400
