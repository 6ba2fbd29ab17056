import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

let url = URL(string: "https://{yourDomain}/users/{userId}/orgs/ORG_ID/items/:itemId/<PART>/${path.part}/{{step}}?token={token}&tenant=${account.namespace}&id=<USER_ID>&name={{name}}&key=API_KEY")!
var request = URLRequest(url: url)
request.httpMethod = "POST"
request.setValue("Bearer {accessToken}", forHTTPHeaderField: "authorization")
request.setValue("${account.namespace}", forHTTPHeaderField: "x-tenant")
request.setValue("{{name}}", forHTTPHeaderField: "x-name")
request.setValue("<ORG_ID>", forHTTPHeaderField: "x-org")
request.setValue("API_KEY", forHTTPHeaderField: "x-key")
request.setValue("application/json", forHTTPHeaderField: "content-type")
request.setValue("sid={sessionId}", forHTTPHeaderField: "cookie")
request.httpShouldHandleCookies = false
request.httpBody = Data(
  """
  {
    "client_id": "{yourClientId}",
    "tenant": "${account.namespace}",
    "name": "{{name}}",
    "org": "<ORG_ID>",
    "key": "API_KEY",
    "mixed": "a {one} ${two} b\\n{{three}}"
  }
  """.utf8)

do {
  let (data, response) = try await URLSession.shared.data(for: request)
  print(String(decoding: data, as: UTF8.self))
  if let response = response as? HTTPURLResponse, response.statusCode >= 400 {
    FileHandle.standardError.write(Data("HTTP \(response.statusCode)\n".utf8))
    exit(1)
  }
} catch {
  FileHandle.standardError.write(Data("\(error)\n".utf8))
  exit(1)
}
