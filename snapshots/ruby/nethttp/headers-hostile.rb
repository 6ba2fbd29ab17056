require 'net/http'

uri = URI('https://api.example.com/v1/echo')
request = Net::HTTP::Get.new(uri)
request['x-hostile'] = '\' " ` \\ $HOME ${x} $(id) #{1+1} \\(x) {{x}} %s %n */ // </script> <!-- --> & | ; ~ ! \\u0041 \\x41'
request['x-percent'] = '100%25 %s'
request['x-semicolons'] = 'a;b; c="d, e"'
request['user-agent'] = 'my-app/1.0 (+https://example.com)'
request['!#$%&\'*+-.^_`|~'] = 'token characters'

response = Net::HTTP.start(uri.hostname, uri.port, use_ssl: true) do |http|
  http.request(request)
end
puts response.body
abort "#{response.code} #{response.message}" if response.code.to_i >= 400
