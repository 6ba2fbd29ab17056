using System;
using RestSharp;

using var client = new RestClient("https://api.example.com");
var request = new RestRequest("/v1/widgets?dry_run=true", Method.Post);
request.AddHeader("authorization", "Bearer {accessToken}");
request.AddHeader("content-type", "application/json");
request.AddStringBody(
    """
    {
      "name": "Ada's \"best\" widget",
      "price": 12.5
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
