using System;
using System.Net.Http;

using var client = new HttpClient();
using var request = new HttpRequestMessage(HttpMethod.Post, "https://api.example.com/v1/checkout/sessions?expand=line_items&locale=en&expand=customer");
request.Headers.Add("authorization", "Bearer ACCESS_TOKEN");
request.Content = new FormUrlEncodedContent(
[
    new("items[][id]", "1"),
    new("items[][qty]", "2"),
    new("items[][id]", "3"),
    new("items[][qty]", "1"),
    new("currency", "eur"),
]);

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
