using System;
using System.Net.Http;
using System.Text;
using RestSharp;

using var client = new RestClient(new RestClientOptions("https://api.example.com")
{
    ConfigureMessageHandler = _ => new SocketsHttpHandler { RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8 },
});
var request = new RestRequest("/", Method.Get);
request.AddHeader("cookie", "größe=xl");

var response = await client.ExecuteAsync(request);
Console.WriteLine(response.Content);
if (!response.IsSuccessful)
{
    Console.Error.WriteLine(response.ErrorException?.Message);
    Environment.ExitCode = 1;
}
