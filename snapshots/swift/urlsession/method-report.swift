import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

let url = URL(string: "https://dav.example.com/calendars/home")!
var request = URLRequest(url: url)
request.httpMethod = "REPORT"
request.setValue("1", forHTTPHeaderField: "depth")
request.setValue("application/xml", forHTTPHeaderField: "content-type")
request.httpBody = Data(#"<sync-collection xmlns="DAV:"><sync-token/></sync-collection>"#.utf8)

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
