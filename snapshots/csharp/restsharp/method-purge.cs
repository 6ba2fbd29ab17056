using System;
using System.Net.Http;
using System.Threading.Tasks;
using RestSharp;
using RestSharp.Interceptors;

using var client = new RestClient("https://cdn.example.com");
var request = new RestRequest("/assets/app.css");
request.AddHeader("authorization", "Bearer ACCESS_TOKEN");
request.Interceptors =
[
    new CompatibilityInterceptor
    {
        OnBeforeRequest = message =>
        {
            message.Method = new HttpMethod("PURGE");
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
