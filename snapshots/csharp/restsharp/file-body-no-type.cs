using System;
using System.IO;
using System.Threading.Tasks;
using RestSharp;
using RestSharp.Interceptors;

using var client = new RestClient("https://api.example.com");
var request = new RestRequest("/v1/blobs", Method.Post);
request.AddBody(await File.ReadAllBytesAsync("blob.bin"), ContentType.Binary);
request.Interceptors =
[
    new CompatibilityInterceptor
    {
        OnBeforeRequest = message =>
        {
            message.Content!.Headers.ContentType = null;
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
