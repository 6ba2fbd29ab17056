import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

let url = URL(string: "https://api.example.com/v1/imports")!
var request = URLRequest(url: url)
request.httpMethod = "POST"

do {
  let boundary = UUID().uuidString
  let lines: [Data] = [
    Data("--\(boundary)".utf8),
    Data(#"Content-Disposition: form-data; name="a""#.utf8),
    Data(),
    Data("1".utf8),
    Data("--\(boundary)--".utf8),
    Data(),
  ]
  request.httpBody = Data(lines.joined(separator: "\r\n".utf8))
  request.setValue(
    "multipart/form-data; boundary=\(boundary)", forHTTPHeaderField: "Content-Type")

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
