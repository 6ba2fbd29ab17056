using System;
using RestSharp;

using var client = new RestClient("https://api.example.com");
var request = new RestRequest("/v1/echo", Method.Post);
request.AddHeader("content-type", "text/plain");
request.AddStringBody(
    "CRLF\r\nlone CR\rtab\tbell\u0007escape\u001B[31mdelete\u007Fnext-line\u0085separators\u2028\u2029bom\uFEFFbidi\u202Ezero\u200Bwidth\U000E0041tag 1\u00072",
    DataFormat.None);

var response = await client.ExecuteAsync(request);
Console.WriteLine(response.Content);
if (!response.IsSuccessful)
{
    Console.Error.WriteLine(response.ErrorException?.Message);
    Environment.ExitCode = 1;
}
