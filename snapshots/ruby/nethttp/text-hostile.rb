require 'net/http'

uri = URI('https://api.example.com/v1/echo')
request = Net::HTTP::Post.new(uri)
request['content-type'] = 'text/plain'
request.body = "' \" ` \\ $HOME ${x} $(id) \#{1+1} \\(x) {{x}} %s %n */ // </script> <!-- --> & | ; ~ ! \\u0041 \\x41\n@file\n'''\n\"\"\"\n\"\"\"\"\n```\nEOF\n)\" R\"(\n  leading and trailing  \n\ttab\n' \" ` \\ $HOME ${x} $(id) \#{1+1} \\(x) {{x}} %s %n */ // </script> <!-- --> & | ; ~ ! \\u0041 \\x41"

response = Net::HTTP.start(uri.hostname, uri.port, use_ssl: true) do |http|
  http.request(request)
end
puts response.body
abort "#{response.code} #{response.message}" if response.code.to_i >= 400
