using System;
using System.Net.Http;
using System.Net.Http.Headers;

using var client = new HttpClient();
using var request = new HttpRequestMessage(HttpMethod.Post, "https://api.example.com/v1/widgets?dry_run=true");
request.Headers.Add("authorization", "Bearer {accessToken}");
request.Content = new StringContent(
    """
    {
      "name": "Ada's \"best\" widget",
      "price": 12.5
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
