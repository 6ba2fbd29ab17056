using System;
using System.Net;
using RestSharp;

using var client = new RestClient(new RestClientOptions("https://api.example.com")
{
    AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
});
var request = new RestRequest("/v1/echo", Method.Get);
request.AddHeader("accept-encoding", "gzip, deflate");
request.AddHeader("if-none-match", "\"abc\"");
request.AddHeader("range", "bytes=0-99");
request.AddHeader("referer", "https://example.com/a b");
request.AddHeader("cache-control", "no-cache");

var response = await client.ExecuteAsync(request);
Console.WriteLine(response.Content);
if (!response.IsSuccessful)
{
    Console.Error.WriteLine(response.ErrorException?.Message);
    Environment.ExitCode = 1;
}
