using System;
using RestSharp;

using var client = new RestClient("https://YOUR_DOMAIN.Example.com:8443");
var request = new RestRequest("/Path/{Id}", Method.Get);

var response = await client.ExecuteAsync(request);
Console.WriteLine(response.Content);
if (!response.IsSuccessful)
{
    Console.Error.WriteLine(response.ErrorException?.Message);
    Environment.ExitCode = 1;
}
