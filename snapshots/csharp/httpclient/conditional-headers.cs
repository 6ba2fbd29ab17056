using System;
using System.Net.Http;

using var client = new HttpClient();
using var request = new HttpRequestMessage(HttpMethod.Get, "https://api.example.com/v1/widgets/42");
request.Headers.TryAddWithoutValidation("if-none-match", "\"a1b2\"");
request.Headers.TryAddWithoutValidation("if-modified-since", "Tue, 03 Mar 2026 08:00:00 GMT");

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
