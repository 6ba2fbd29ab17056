using System;
using RestSharp;

using var client = new RestClient("https://api.example.com");
var request = new RestRequest("/v1/widgets?tag=new&tag=sale%20%26%20more&q=count:%5B1%20TO%205%5D%20%2B%2050%25&ids%5B%5D=1&ids%5B%5D=2&redirect=https://example.org/%3Fa%3Db%26c%3Dd%23top", Method.Get);

var response = await client.ExecuteAsync(request);
Console.WriteLine(response.Content);
if (!response.IsSuccessful)
{
    Console.Error.WriteLine(response.ErrorException?.Message);
    Environment.ExitCode = 1;
}
