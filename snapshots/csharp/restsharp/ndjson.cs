using System;
using RestSharp;

using var client = new RestClient("https://search.example.com");
var request = new RestRequest("/_bulk", Method.Post);
request.AddHeader("content-type", "application/x-ndjson");
request.AddStringBody(
    """
    {"index":{"_id":"1"}}
    {"name":"widget"}

    """,
    DataFormat.None);

var response = await client.ExecuteAsync(request);
Console.WriteLine(response.Content);
if (!response.IsSuccessful)
{
    Console.Error.WriteLine(response.ErrorException?.Message);
    Environment.ExitCode = 1;
}
