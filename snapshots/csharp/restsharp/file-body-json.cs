using System;
using System.IO;
using RestSharp;

using var client = new RestClient("https://api.example.com");
var request = new RestRequest("/v1/imports", Method.Post);
request.AddHeader("content-type", "application/json");
request.AddBody(await File.ReadAllBytesAsync("widgets.json"), ContentType.Binary);

var response = await client.ExecuteAsync(request);
Console.WriteLine(response.Content);
if (!response.IsSuccessful)
{
    Console.Error.WriteLine(response.ErrorException?.Message);
    Environment.ExitCode = 1;
}
