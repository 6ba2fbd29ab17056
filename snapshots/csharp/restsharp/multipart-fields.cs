using System;
using RestSharp;

using var client = new RestClient("https://api.example.com");
var request = new RestRequest("/v1/profiles", Method.Post);
request.AddHeader("authorization", "Bearer ACCESS_TOKEN");
request.AddParameter("name", "Ada");
request.AddParameter("bio", "Two\r\nlines & <tags>; @here");
request.AddParameter("empty", "");
request.AddParameter("name", "again");
request.AlwaysMultipartFormData = true;

var response = await client.ExecuteAsync(request);
Console.WriteLine(response.Content);
if (!response.IsSuccessful)
{
    Console.Error.WriteLine(response.ErrorException?.Message);
    Environment.ExitCode = 1;
}
