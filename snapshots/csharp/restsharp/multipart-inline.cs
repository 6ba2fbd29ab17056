using System;
using System.Text;
using RestSharp;

using var client = new RestClient("https://api.example.com");
var request = new RestRequest("/v1/imports", Method.Post);
request.AddFile("data", Encoding.UTF8.GetBytes("id,name\n1,\"Ada\"\n2,O'Brien\n"), "rows.csv", "text/csv");
request.AddParameter("dry_run", "1");
request.AlwaysMultipartFormData = true;

var response = await client.ExecuteAsync(request);
Console.WriteLine(response.Content);
if (!response.IsSuccessful)
{
    Console.Error.WriteLine(response.ErrorException?.Message);
    Environment.ExitCode = 1;
}
