using System;
using RestSharp;

using var client = new RestClient("https://{yourDomain}");
var request = new RestRequest("/items/ITEM_ID?q%7Cx=a%60b", Method.Get);
request.AddHeader("authorization", "Bearer {token}");
request.AddHeader("x-mode", "fast");

var response = await client.ExecuteAsync(request);
Console.WriteLine(response.Content);
if (!response.IsSuccessful)
{
    Console.Error.WriteLine(response.ErrorException?.Message);
    Environment.ExitCode = 1;
}
