import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

let url = URL(string: "https://api.example.com/forms")!
var request = URLRequest(url: url)
request.httpMethod = "PUT"
request.setValue("application/x-www-form-urlencoded", forHTTPHeaderField: "content-type")

var form = URLComponents()
form.queryItems = [
  URLQueryItem(name: " ", value: "a")
]
request.httpBody = Data(form.percentEncodedQuery!.replacingOccurrences(of: "+", with: "%2B").utf8)

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
