using System;
using System.Net.Http;
using System.Threading.Tasks;
using RestSharp;
using RestSharp.Interceptors;

using var client = new RestClient("https://dav.example.com");
var request = new RestRequest("/calendars/home");
request.AddHeader("depth", "1");
request.AddHeader("content-type", "application/xml");
request.AddStringBody("""<sync-collection xmlns="DAV:"><sync-token/></sync-collection>""", DataFormat.None);
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
