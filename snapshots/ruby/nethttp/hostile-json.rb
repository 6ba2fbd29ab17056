require 'json'
require 'net/http'

uri = URI('https://api.example.com/v1/echo')
request = Net::HTTP::Post.new(uri)
request['content-type'] = 'application/json'
request.body = {
  '\' " ` \\ $HOME ${x} $(id) #{1+1} \\(x) {{x}} %s %n */ // </script> <!-- --> & | ; ~ ! \\u0041 \\x41': '\' " ` \\ $HOME ${x} $(id) #{1+1} \\(x) {{x}} %s %n */ // </script> <!-- --> & | ; ~ ! \\u0041 \\x41',
  list: [
    '\' " ` \\ $HOME ${x} $(id) #{1+1} \\(x) {{x}} %s %n */ // </script> <!-- --> & | ; ~ ! \\u0041 \\x41',
    '\'\'\'"""',
    "EOF\nEOT\nJSON\nTEXT",
    '${jndi:ldap://x}',
    '#{`id`}#$0#@a',
    '\\',
    '\\\\"',
    '%(x)s {0} $1 @"x"'
  ]
}.to_json

response = Net::HTTP.start(uri.hostname, uri.port, use_ssl: true) do |http|
  http.request(request)
end
puts response.body
abort "#{response.code} #{response.message}" if response.code.to_i >= 400
