using System;
using System.Net.Http;
using System.Net.Http.Headers;

using var client = new HttpClient();
using var request = new HttpRequestMessage(HttpMethod.Post, "https://api.example.com/v1/ledger");
request.Content = new StringContent(
    """
    {
      "id": 9007199254740993,
      "amount": 1.0,
      "tiny": 1e-7,
      "large": 12345678901234567890.12345,
      "minus": -0,
      "plain": 42
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
