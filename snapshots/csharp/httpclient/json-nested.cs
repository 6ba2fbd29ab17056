using System;
using System.Net.Http;
using System.Net.Http.Headers;

using var client = new HttpClient();
using var request = new HttpRequestMessage(HttpMethod.Post, "https://api.example.com/v1/orders");
request.Headers.Add("authorization", "Bearer ACCESS_TOKEN");
request.Content = new StringContent(
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
    MediaTypeHeaderValue.Parse("application/json"));

try
{
    using var response = await client.SendAsync(request);
    Console.WriteLine(await response.Content.ReadAsStringAsync());
    response.EnsureSuccessStatusCode();
}
catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
{
    Console.Error.WriteLine(exception.Message);
    Environment.ExitCode = 1;
}
