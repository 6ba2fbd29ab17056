using System;
using RestSharp;

using var client = new RestClient("https://api.example.com");
var request = new RestRequest("/v1/tags", Method.Post);
request.AddHeader("content-type", "application/x-www-form-urlencoded");
request.AddParameter("tag", "one");
request.AddParameter("tag", "two");
request.AddParameter("other", "");
request.AddParameter("tag", "three");
request.AddParameter("items[0][name]", "x");

var response = await client.ExecuteAsync(request);
Console.WriteLine(response.Content);
if (!response.IsSuccessful)
{
    Console.Error.WriteLine(response.ErrorException?.Message);
    Environment.ExitCode = 1;
}
