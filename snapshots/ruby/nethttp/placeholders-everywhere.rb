require 'json'
require 'net/http'

uri = URI('https://{yourDomain}/users/{userId}/orgs/ORG_ID/items/:itemId/<PART>/${path.part}/{{step}}?token={token}&tenant=${account.namespace}&id=<USER_ID>&name={{name}}&key=API_KEY')
request = Net::HTTP::Post.new(uri)
request['authorization'] = 'Bearer {accessToken}'
request['x-tenant'] = '${account.namespace}'
request['x-name'] = '{{name}}'
request['x-org'] = '<ORG_ID>'
request['x-key'] = 'API_KEY'
request['content-type'] = 'application/json'
request['cookie'] = 'sid={sessionId}'
request.body = {
  client_id: '{yourClientId}',
  tenant: '${account.namespace}',
  name: '{{name}}',
  org: '<ORG_ID>',
  key: 'API_KEY',
  mixed: "a {one} ${two} b\n{{three}}"
}.to_json

response = Net::HTTP.start(uri.hostname, uri.port, use_ssl: true) do |http|
  http.request(request)
end
puts response.body
abort "#{response.code} #{response.message}" if response.code.to_i >= 400
