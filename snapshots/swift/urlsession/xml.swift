import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

let url = URL(string: "https://api.example.com/soap")!
var request = URLRequest(url: url)
request.httpMethod = "POST"
request.setValue("application/xml", forHTTPHeaderField: "content-type")
request.setValue(#""urn:get""#, forHTTPHeaderField: "soapaction")
request.httpBody = Data(
  """
  <?xml version="1.0" encoding="utf-8"?>
  <order id="7">
    <item sku='A-1'>Crème &amp; sugar</item>
  </order>

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
