using System;
using RestSharp;

using var client = new RestClient("https://api.example.com");
var request = new RestRequest("/v1/widgets", Method.Get);
request.AddHeader("accept", "application/json");
request.AddHeader("x-filter", ["colour=red", "size=large"]);
request.AddHeader("x-trace", "1");

var response = await client.ExecuteAsync(request);
Console.WriteLine(response.Content);
if (!response.IsSuccessful)
{
    Console.Error.WriteLine(response.ErrorException?.Message);
    Environment.ExitCode = 1;
}
