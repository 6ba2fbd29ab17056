using System;
using RestSharp;

using var client = new RestClient("https://auth.example.com");
var request = new RestRequest("/oauth/token", Method.Post);
request.AddHeader("content-type", "application/x-www-form-urlencoded");
request.AddParameter("grant_type", "password");
request.AddParameter("username", "${account.user}");
request.AddParameter("password", "a&b=c+d");
request.AddParameter("scope", "openid email");

var response = await client.ExecuteAsync(request);
Console.WriteLine(response.Content);
if (!response.IsSuccessful)
{
    Console.Error.WriteLine(response.ErrorException?.Message);
    Environment.ExitCode = 1;
}
