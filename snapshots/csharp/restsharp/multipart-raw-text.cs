using System;
using RestSharp;

using var client = new RestClient("https://api.example.com");
var request = new RestRequest("/v1/imports", Method.Post);
request.AddParameter("a", "1");
request.AlwaysMultipartFormData = true;

var response = await client.ExecuteAsync(request);
Console.WriteLine(response.Content);
if (!response.IsSuccessful)
{
    Console.Error.WriteLine(response.ErrorException?.Message);
    Environment.ExitCode = 1;
}
