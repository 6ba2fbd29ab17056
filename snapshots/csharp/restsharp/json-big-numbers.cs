using System;
using RestSharp;

using var client = new RestClient("https://api.example.com");
var request = new RestRequest("/v1/ledger", Method.Post);
request.AddHeader("content-type", "application/json");
request.AddStringBody(
    """
    {
      "id": 9007199254740993,
      "amount": 1.0,
      "tiny": 1e-7,
      "large": 12345678901234567890.12345,
      "minus": -0,
      "plain": 42
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
