using System;
using System.Net.Http;
using System.Net.Http.Headers;

using var client = new HttpClient();
using var request = new HttpRequestMessage(HttpMethod.Post, "https://api.example.com/v1/messages");
request.Content = new StringContent(
    """
    {
      "text": "Grüße, 世界 👩‍👩‍👧 \u202e\u2028\u2029\ufeff\u0000\u0007 done",
      "escaped": "line\nbreak\ttab",
      "surrogate": "𝄞",
      "slash": "</script>"
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
