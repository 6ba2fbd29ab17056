using System;
using RestSharp;

using var client = new RestClient("https://{yourDomain}");
var request = new RestRequest("/imports", Method.Post);
request.AddFile("users", "USERS_FILE.json", "application/json");
request.AddParameter("connection", "{connectionId} ${x} <ORG_ID>");

var response = await client.ExecuteAsync(request);
Console.WriteLine(response.Content);
if (!response.IsSuccessful)
{
    Console.Error.WriteLine(response.ErrorException?.Message);
    Environment.ExitCode = 1;
}
