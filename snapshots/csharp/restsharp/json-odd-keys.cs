using System;
using RestSharp;

using var client = new RestClient("https://api.example.com");
var request = new RestRequest("/v1/odd", Method.Post);
request.AddHeader("content-type", "application/json");
request.AddStringBody(
    """
    {
      "": "empty",
      "0": "zero",
      "1": "one",
      "__proto__": {
        "polluted": true
      },
      "constructor": 1,
      "with space": 2,
      "with-hyphen": 3,
      "$ref": "#/x",
      "class": "keyword",
      "ünï": 4
    }
    """,
    DataFormat.Json);

var response = await client.ExecuteAsync(request);
Console.WriteLine(response.Content);
if (!response.IsSuccessful)
{
    Console.Error.WriteLine(response.ErrorException?.Message);
    Environment.ExitCode = 1;
}
