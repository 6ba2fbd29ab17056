using System;
using RestSharp;

using var client = new RestClient("https://app.example.com");
var request = new RestRequest("/account", Method.Get);
request.AddHeader("x-a", "1");
request.AddHeader("cookie", "session=abc%3D123; lang=en; extra=1");

var response = await client.ExecuteAsync(request);
Console.WriteLine(response.Content);
if (!response.IsSuccessful)
{
    Console.Error.WriteLine(response.ErrorException?.Message);
    Environment.ExitCode = 1;
}
