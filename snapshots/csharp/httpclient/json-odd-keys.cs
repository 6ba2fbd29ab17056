using System;
using System.Net.Http;
using System.Net.Http.Headers;

using var client = new HttpClient();
using var request = new HttpRequestMessage(HttpMethod.Post, "https://api.example.com/v1/odd");
request.Content = new StringContent(
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
    MediaTypeHeaderValue.Parse("application/json"));

try
{
    using var response = await client.SendAsync(request);
    Console.WriteLine(await response.Content.ReadAsStringAsync());
    response.EnsureSuccessStatusCode();
}
catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
{
    Console.Error.WriteLine(exception.Message);
    Environment.ExitCode = 1;
}
