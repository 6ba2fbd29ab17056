import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

let url = URL(string: "https://api.example.com/v1/widgets/42")!
var request = URLRequest(url: url)
request.httpMethod = "GET"
request.setValue(#""a1b2""#, forHTTPHeaderField: "if-none-match")
request.setValue("Tue, 03 Mar 2026 08:00:00 GMT", forHTTPHeaderField: "if-modified-since")

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
