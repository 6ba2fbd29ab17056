using System;
using RestSharp;

using var client = new RestClient("https://api.example.com");
var request = new RestRequest("/files", Method.Post);
request.AddFile("photo", @"data\photo.png", "image/png");

var response = await client.ExecuteAsync(request);
Console.WriteLine(response.Content);
if (!response.IsSuccessful)
{
    Console.Error.WriteLine(response.ErrorException?.Message);
    Environment.ExitCode = 1;
}
