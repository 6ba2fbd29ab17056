using System;
using RestSharp;

using var client = new RestClient("https://api.example.com");
var request = new RestRequest("/v1/users/7", Method.Patch);
request.AddHeader("accept", "application/json");
request.AddHeader("authorization", "Bearer ACCESS_TOKEN");
request.AddHeader("content-type", "application/merge-patch+json; charset=utf-8");
request.AddStringBody(
    """
    {
      "nickname": null,
      "active": true
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
