import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

let url = URL(string: "https://app.example.com/api/items?draft=1")!
var request = URLRequest(url: url)
request.httpMethod = "POST"
request.setValue("*/*", forHTTPHeaderField: "accept")
request.setValue("application/json", forHTTPHeaderField: "content-type")
request.setValue("fetch", forHTTPHeaderField: "x-requested-with")
request.setValue("sid=1%2F2; a=b", forHTTPHeaderField: "cookie")
request.httpShouldHandleCookies = false
request.httpBody = Data(
  """
  {
    "name": "new"
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
