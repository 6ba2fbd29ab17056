using System;
using RestSharp;

using var client = new RestClient("https://api.example.com");
var request = new RestRequest("/v1/orders", Method.Post);
request.AddHeader("authorization", "Bearer ACCESS_TOKEN");
request.AddHeader("content-type", "application/json");
request.AddStringBody(
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
    """,
    DataFormat.Json);

var response = await client.ExecuteAsync(request);
Console.WriteLine(response.Content);
if (!response.IsSuccessful)
{
    Console.Error.WriteLine(response.ErrorException?.Message);
    Environment.ExitCode = 1;
}
