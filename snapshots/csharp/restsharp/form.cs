using System;
using RestSharp;

using var client = new RestClient("https://auth.example.com");
var request = new RestRequest("/oauth/token", Method.Post);
request.AddHeader("content-type", "application/x-www-form-urlencoded");
request.AddParameter("grant_type", "client_credentials");
request.AddParameter("client_id", "{yourClientId}");
request.AddParameter("client_secret", "YOUR_CLIENT_SECRET");
request.AddParameter("scope", "read:all write+more");

var response = await client.ExecuteAsync(request);
Console.WriteLine(response.Content);
if (!response.IsSuccessful)
{
    Console.Error.WriteLine(response.ErrorException?.Message);
    Environment.ExitCode = 1;
}
