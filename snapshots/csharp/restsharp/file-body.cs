using System;
using System.IO;
using RestSharp;

using var client = new RestClient("https://api.example.com");
var request = new RestRequest("/v1/pets/7/photo", Method.Put);
request.AddHeader("authorization", "Bearer {accessToken}");
request.AddHeader("content-type", "image/png");
request.AddBody(await File.ReadAllBytesAsync("photos/cat.png"), ContentType.Binary);

var response = await client.ExecuteAsync(request);
Console.WriteLine(response.Content);
if (!response.IsSuccessful)
{
    Console.Error.WriteLine(response.ErrorException?.Message);
    Environment.ExitCode = 1;
}
