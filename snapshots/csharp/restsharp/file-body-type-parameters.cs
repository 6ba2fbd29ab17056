using System;
using System.IO;
using RestSharp;

using var client = new RestClient("https://api.example.com");
var request = new RestRequest("/v1/imports/7?offset=0", Method.Patch);
request.AddHeader("Content-Type", """text/csv; charset="iso-8859-1"; header=present""");
request.AddHeader("content-encoding", "identity");
request.AddBody(await File.ReadAllBytesAsync("exports/2025 widgets.csv"), ContentType.Binary);

var response = await client.ExecuteAsync(request);
Console.WriteLine(response.Content);
if (!response.IsSuccessful)
{
    Console.Error.WriteLine(response.ErrorException?.Message);
    Environment.ExitCode = 1;
}
