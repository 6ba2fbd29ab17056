using System;
using RestSharp;

using var client = new RestClient("https://api.example.com");
var request = new RestRequest("/v1/settings", Method.Patch);
request.AddHeader("content-type", "application/json");
request.AddStringBody("""{ "session_lifetime": SESSION_LIFETIME, "idle": IDLE_LIFETIME }""", DataFormat.None);

var response = await client.ExecuteAsync(request);
Console.WriteLine(response.Content);
if (!response.IsSuccessful)
{
    Console.Error.WriteLine(response.ErrorException?.Message);
    Environment.ExitCode = 1;
}
