import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

let url = URL(string: "https://api.example.com/v1/checkout/sessions?expand=line_items&locale=en&expand=customer")!
var request = URLRequest(url: url)
request.httpMethod = "POST"
request.setValue("Bearer ACCESS_TOKEN", forHTTPHeaderField: "authorization")
request.setValue("application/x-www-form-urlencoded", forHTTPHeaderField: "content-type")

var form = URLComponents()
form.queryItems = [
  URLQueryItem(name: "items[][id]", value: "1"),
  URLQueryItem(name: "items[][qty]", value: "2"),
  URLQueryItem(name: "items[][id]", value: "3"),
  URLQueryItem(name: "items[][qty]", value: "1"),
  URLQueryItem(name: "currency", value: "eur"),
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
