using System;
using System.IO;
using RestSharp;

using var client = new RestClient("https://api.example.com");
var request = new RestRequest("/v1/documents", Method.Post);
request.AddHeader("content-type", "application/pdf");
request.AddBody(await File.ReadAllBytesAsync("empty.pdf"), ContentType.Binary);

var response = await client.ExecuteAsync(request);
Console.WriteLine(response.Content);
if (!response.IsSuccessful)
{
    Console.Error.WriteLine(response.ErrorException?.Message);
    Environment.ExitCode = 1;
}
