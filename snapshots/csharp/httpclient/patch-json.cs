using System;
using System.Net.Http;
using System.Net.Http.Headers;

using var client = new HttpClient();
using var request = new HttpRequestMessage(HttpMethod.Patch, "https://api.example.com/v1/users/7");
request.Headers.Add("accept", "application/json");
request.Headers.Add("authorization", "Bearer ACCESS_TOKEN");
request.Content = new StringContent(
    """
    {
      "nickname": null,
      "active": true
    }
    """,
    MediaTypeHeaderValue.Parse("application/merge-patch+json; charset=utf-8"));

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
