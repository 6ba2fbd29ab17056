using System;
using RestSharp;

using var client = new RestClient("https://api.example.com");
var request = new RestRequest("/v1/notes/7", Method.Put);
request.AddHeader("content-type", "text/plain; charset=utf-8");
request.AddStringBody(
    "First line\n  indented line\n\nlast line with trailing space \n",
    DataFormat.None);

var response = await client.ExecuteAsync(request);
Console.WriteLine(response.Content);
if (!response.IsSuccessful)
{
    Console.Error.WriteLine(response.ErrorException?.Message);
    Environment.ExitCode = 1;
}
