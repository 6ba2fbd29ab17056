using System;
using RestSharp;

using var client = new RestClient("https://api.example.com");
var request = new RestRequest("/v1/me", Method.Get);
request.AddHeader("Authorization", "Basic YWRhOnNlY3JldA==");
request.AddHeader("Accept", "application/vnd.example.v2+json");

var response = await client.ExecuteAsync(request);
Console.WriteLine(response.Content);
if (!response.IsSuccessful)
{
    Console.Error.WriteLine(response.ErrorException?.Message);
    Environment.ExitCode = 1;
}
