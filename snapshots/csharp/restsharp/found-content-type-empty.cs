using System;
using RestSharp;

using var client = new RestClient("https://api.example.com");
var request = new RestRequest("/notes", Method.Post);
request.AddHeader("content-type", "");
request.AddStringBody("abc", DataFormat.None);

var response = await client.ExecuteAsync(request);
Console.WriteLine(response.Content);
if (!response.IsSuccessful)
{
    Console.Error.WriteLine(response.ErrorException?.Message);
    Environment.ExitCode = 1;
}
