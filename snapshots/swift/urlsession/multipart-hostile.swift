import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

let url = URL(string: "https://api.example.com/v1/echo")!
var request = URLRequest(url: url)
request.httpMethod = "POST"

do {
  let boundary = UUID().uuidString
  let lines: [Data] = [
    Data("--\(boundary)".utf8),
    Data(#"Content-Disposition: form-data; name="field $HOME #{1+1} ${x} `id` 'q'""#.utf8),
    Data(),
    Data(#"' " ` \ $HOME ${x} $(id) #{1+1} \(x) {{x}} %s %n */ // </script> <!-- --> & | ; ~ ! \u0041 \x41"#.utf8),
    Data("--\(boundary)".utf8),
    Data(#"Content-Disposition: form-data; name="ünïcode 👋""#.utf8),
    Data(),
    Data("値".utf8),
    Data("--\(boundary)".utf8),
    Data(#"Content-Disposition: form-data; name="semi;colon""#.utf8),
    Data(),
    Data("<users.json".utf8),
    Data("--\(boundary)".utf8),
    Data(#"Content-Disposition: form-data; name="upload"; filename="it's $HOME #{x} ${y} `z` %s ü.txt""#.utf8),
    Data("Content-Type: text/plain".utf8),
    Data(),
    try Data(contentsOf: URL(fileURLWithPath: "it's $HOME #{x} ${y} `z` %s ü.txt")),
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
