import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

let url = URL(string: "https://api.example.com/v1/orders")!
var request = URLRequest(url: url)
request.httpMethod = "POST"
request.setValue("Bearer ACCESS_TOKEN", forHTTPHeaderField: "authorization")
request.setValue("application/json", forHTTPHeaderField: "content-type")
request.httpBody = Data(
  """
  {
    "customer": {
      "name": "Ada Lovelace",
      "tags": ["vip", "early"],
      "address": null
    },
    "lines": [
      {
        "sku": "A-1",
        "quantity": 2,
        "price": 9.5
      },
      {
        "sku": "B-2",
        "quantity": 1,
        "price": 0.25,
        "options": {}
      }
    ],
    "notes": [],
    "matrix": [
      [1, 2],
      [3, 4]
    ],
    "paid": false,
    "gift": true,
    "total": -19.25
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
