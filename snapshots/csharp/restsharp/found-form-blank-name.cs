using System;
using RestSharp;

using var client = new RestClient("https://api.example.com");
var request = new RestRequest("/forms", Method.Put);
request.AddHeader("content-type", "application/x-www-form-urlencoded");
request.AddStringBody("%20=a", DataFormat.None);

var response = await client.ExecuteAsync(request);
Console.WriteLine(response.Content);
if (!response.IsSuccessful)
{
    Console.Error.WriteLine(response.ErrorException?.Message);
    Environment.ExitCode = 1;
}
