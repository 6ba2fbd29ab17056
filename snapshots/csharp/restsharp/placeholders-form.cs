using System;
using RestSharp;

using var client = new RestClient("https://{{tenant}}.example.com");
var request = new RestRequest("/token", Method.Post);
request.AddHeader("content-type", "application/x-www-form-urlencoded");
request.AddParameter("client_id", "${account.clientId}");
request.AddParameter("code", "<AUTH_CODE>");
request.AddParameter("redirect_uri", "https://{yourApp}/callback?x=1&y={state}");

var response = await client.ExecuteAsync(request);
Console.WriteLine(response.Content);
if (!response.IsSuccessful)
{
    Console.Error.WriteLine(response.ErrorException?.Message);
    Environment.ExitCode = 1;
}
