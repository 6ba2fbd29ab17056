using System;
using RestSharp;

using var client = new RestClient("http://api.example.com:8080");
var request = new RestRequest("/?debug=1", Method.Get);

var response = await client.ExecuteAsync(request);
Console.WriteLine(response.Content);
if (!response.IsSuccessful)
{
    Console.Error.WriteLine(response.ErrorException?.Message);
    Environment.ExitCode = 1;
}
