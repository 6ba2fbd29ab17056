using System;
using System.Net.Http;
using System.Net.Http.Headers;

using var client = new HttpClient();
using var request = new HttpRequestMessage(HttpMethod.Post, "https://app.example.com/api/items?draft=1");
request.Headers.Add("accept", "*/*");
request.Headers.Add("x-requested-with", "fetch");
request.Headers.Add("cookie", "sid=1%2F2; a=b");
request.Content = new StringContent(
    """
    {
      "name": "new"
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
