import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

let url = URL(string: "https://api.example.com/v1/reports")!
var request = URLRequest(url: url)
request.httpMethod = "POST"
request.setValue("Bearer ACCESS_TOKEN", forHTTPHeaderField: "authorization")

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
