using System;
using RestSharp;

using var client = new RestClient("https://api.example.com");
var request = new RestRequest("/v1/checkout/sessions?expand=line_items&locale=en&expand=customer", Method.Post);
request.AddHeader("authorization", "Bearer ACCESS_TOKEN");
request.AddHeader("content-type", "application/x-www-form-urlencoded");
request.AddParameter("items[][id]", "1");
request.AddParameter("items[][qty]", "2");
request.AddParameter("items[][id]", "3");
request.AddParameter("items[][qty]", "1");
request.AddParameter("currency", "eur");

var response = await client.ExecuteAsync(request);
Console.WriteLine(response.Content);
if (!response.IsSuccessful)
{
    Console.Error.WriteLine(response.ErrorException?.Message);
    Environment.ExitCode = 1;
}
