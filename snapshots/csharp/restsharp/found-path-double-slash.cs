using System;
using RestSharp;

using var client = new RestClient();
var request = new RestRequest("https://api.example.com//:id", Method.Get);

var response = await client.ExecuteAsync(request);
Console.WriteLine(response.Content);
if (!response.IsSuccessful)
{
    Console.Error.WriteLine(response.ErrorException?.Message);
    Environment.ExitCode = 1;
}
