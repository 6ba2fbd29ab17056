using System;
using RestSharp;

using var client = new RestClient("https://app.example.com");
var request = new RestRequest("/api/items?draft=1", Method.Post);
request.AddHeader("accept", "*/*");
request.AddHeader("content-type", "application/json");
request.AddHeader("x-requested-with", "fetch");
request.AddHeader("cookie", "sid=1%2F2; a=b");
request.AddStringBody(
    """
    {
      "name": "new"
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
