using System;
using System.Net.Http;
using System.Net.Http.Headers;

using var client = new HttpClient();
using var request = new HttpRequestMessage(HttpMethod.Post, "https://api.example.com/articles");
request.Content = new StringContent("Hello, Welt", MediaTypeHeaderValue.Parse("text/plain"));
request.Content.Headers.Add("content-language", "en");
request.Content.Headers.Add("content-language", "de");

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
