using System;
using System.Net;
using RestSharp;

using var client = new RestClient(new RestClientOptions("https://api.example.com")
{
    AutomaticDecompression = DecompressionMethods.None,
});
var request = new RestRequest("/", Method.Get);
request.AddHeader("accept-encoding", "");

var response = await client.ExecuteAsync(request);
Console.WriteLine(response.Content);
if (!response.IsSuccessful)
{
    Console.Error.WriteLine(response.ErrorException?.Message);
    Environment.ExitCode = 1;
}
