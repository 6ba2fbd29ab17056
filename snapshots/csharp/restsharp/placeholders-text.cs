using System;
using RestSharp;

using var client = new RestClient("https://api.example.com");
var request = new RestRequest("/v1/templates", Method.Post);
request.AddHeader("content-type", "text/html");
request.AddStringBody(
    """
    <h1>Hello {{name}}</h1>
    <p>${account.namespace} has 'one' "two" {items}</p>

    """,
    DataFormat.None);

var response = await client.ExecuteAsync(request);
Console.WriteLine(response.Content);
if (!response.IsSuccessful)
{
    Console.Error.WriteLine(response.ErrorException?.Message);
    Environment.ExitCode = 1;
}
