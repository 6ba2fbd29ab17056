import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

let url = URL(string: "https://api.example.com/v1/messages")!
var request = URLRequest(url: url)
request.httpMethod = "POST"
request.setValue("application/json", forHTTPHeaderField: "content-type")
request.httpBody = Data(
  """
  {
    "text": "Grüße, 世界 👩‍👩‍👧 \\u202e\\u2028\\u2029\\ufeff\\u0000\\u0007 done",
    "escaped": "line\\nbreak\\ttab",
    "surrogate": "𝄞",
    "slash": "</script>"
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
