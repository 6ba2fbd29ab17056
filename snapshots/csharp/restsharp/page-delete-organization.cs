using System;
using RestSharp;

using var client = new RestClient("https://{yourDomain}");
var request = new RestRequest("/api/v2/organizations/ORG_ID", Method.Delete);
request.AddHeader("authorization", "Bearer MGMT_API_ACCESS_TOKEN");

var response = await client.ExecuteAsync(request);
Console.WriteLine(response.Content);
if (!response.IsSuccessful)
{
    Console.Error.WriteLine(response.ErrorException?.Message);
    Environment.ExitCode = 1;
}
