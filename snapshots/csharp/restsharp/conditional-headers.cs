using System;
using RestSharp;

using var client = new RestClient("https://api.example.com");
var request = new RestRequest("/v1/widgets/42", Method.Get);
request.AddHeader("if-none-match", "\"a1b2\"");
request.AddHeader("if-modified-since", "Tue, 03 Mar 2026 08:00:00 GMT");

var response = await client.ExecuteAsync(request);
Console.WriteLine(response.Content);
if (!response.IsSuccessful)
{
    Console.Error.WriteLine(response.ErrorException?.Message);
    Environment.ExitCode = 1;
}
