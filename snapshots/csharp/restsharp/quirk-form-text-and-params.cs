using System;
using RestSharp;

using var client = new RestClient("https://app.example.com");
var request = new RestRequest("/login", Method.Post);
request.AddHeader("content-type", "application/x-www-form-urlencoded");
request.AddParameter("user", "ada@example.com");
request.AddParameter("pass", "p&w");

var response = await client.ExecuteAsync(request);
Console.WriteLine(response.Content);
if (!response.IsSuccessful)
{
    Console.Error.WriteLine(response.ErrorException?.Message);
    Environment.ExitCode = 1;
}
