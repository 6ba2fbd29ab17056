using System;
using System.IO;
using System.Net.Http;
using System.Threading.Tasks;
using RestSharp;
using RestSharp.Interceptors;

using var client = new RestClient("https://api.example.com");
var request = new RestRequest("/v1/archives");
request.AddHeader("content-type", "application/zip");
request.AddBody(await File.ReadAllBytesAsync("archive.zip"), ContentType.Binary);
request.Interceptors =
[
    new CompatibilityInterceptor
    {
        OnBeforeRequest = message =>
        {
            message.Method = new HttpMethod("REPORT");
            return ValueTask.CompletedTask;
        },
    },
];

var response = await client.ExecuteAsync(request);
Console.WriteLine(response.Content);
if (!response.IsSuccessful)
{
    Console.Error.WriteLine(response.ErrorException?.Message);
    Environment.ExitCode = 1;
}
