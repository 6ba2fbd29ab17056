import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

let url = URL(string: "https://{yourDomain}/items/ITEM_ID?q%7Cx=a%60b")!
var request = URLRequest(url: url)
request.httpMethod = "GET"
request.setValue("Bearer {token}", forHTTPHeaderField: "authorization")
request.setValue("fast", forHTTPHeaderField: "x-mode")

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
