using System;
using RestSharp;

using var client = new RestClient("https://api.example.com");
var request = new RestRequest("/v1/messages", Method.Post);
request.AddHeader("content-type", "application/json");
request.AddStringBody(
    """
    {
      "text": "Grüße, 世界 👩‍👩‍👧 \u202e\u2028\u2029\ufeff\u0000\u0007 done",
      "escaped": "line\nbreak\ttab",
      "surrogate": "𝄞",
      "slash": "</script>"
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
