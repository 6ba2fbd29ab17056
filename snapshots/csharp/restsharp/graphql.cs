using System;
using RestSharp;

using var client = new RestClient("https://api.example.com");
var request = new RestRequest("/graphql", Method.Post);
request.AddHeader("content-type", "application/json");
request.AddStringBody(
    """
    {
      "query": "query ($id: ID!) {\n  widget(id: $id) {\n    name\n  }\n}",
      "variables": {
        "id": "42"
      }
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
