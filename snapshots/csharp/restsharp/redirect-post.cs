using System;
using RestSharp;

using var client = new RestClient("https://api.example.com");
var request = new RestRequest("/v1/reports", Method.Post);
request.AddHeader("authorization", "Bearer ACCESS_TOKEN");

var response = await client.ExecuteAsync(request);
Console.WriteLine(response.Content);
if (!response.IsSuccessful)
{
    Console.Error.WriteLine(response.ErrorException?.Message);
    Environment.ExitCode = 1;
}
