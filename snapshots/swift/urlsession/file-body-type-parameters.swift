import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

let url = URL(string: "https://api.example.com/v1/imports/7?offset=0")!
var request = URLRequest(url: url)
request.httpMethod = "PATCH"
request.setValue(#"text/csv; charset="iso-8859-1"; header=present"#, forHTTPHeaderField: "Content-Type")
request.setValue("identity", forHTTPHeaderField: "content-encoding")

do {
  request.httpBody = try Data(contentsOf: URL(fileURLWithPath: "exports/2025 widgets.csv"))
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
