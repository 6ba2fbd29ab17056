using System;
using RestSharp;

using var client = new RestClient("https://${account.namespace}");
var request = new RestRequest("/api", Method.Get);
request.AddHeader("authorization", "Bearer ${account.token}");

var response = await client.ExecuteAsync(request);
Console.WriteLine(response.Content);
if (!response.IsSuccessful)
{
    Console.Error.WriteLine(response.ErrorException?.Message);
    Environment.ExitCode = 1;
}
