import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

let url = URL(string: "https://api.example.com/v1/echo")!
var request = URLRequest(url: url)
request.httpMethod = "GET"
request.setValue(#"' " ` \ $HOME ${x} $(id) #{1+1} \(x) {{x}} %s %n */ // </script> <!-- --> & | ; ~ ! \u0041 \x41"#, forHTTPHeaderField: "x-hostile")
request.setValue("100%25 %s", forHTTPHeaderField: "x-percent")
request.setValue(#"a;b; c="d, e""#, forHTTPHeaderField: "x-semicolons")
request.setValue("my-app/1.0 (+https://example.com)", forHTTPHeaderField: "user-agent")
request.setValue("token characters", forHTTPHeaderField: "!#$%&'*+-.^_`|~")

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
