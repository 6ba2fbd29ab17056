using System;
using System.Net.Http;

using var client = new HttpClient();
using var request = new HttpRequestMessage(HttpMethod.Post, "https://auth.example.com/oauth/token");
request.Content = new FormUrlEncodedContent(
[
    new("grant_type", "password"),
    new("username", "${account.user}"),
    new("password", "a&b=c+d"),
    new("scope", "openid email"),
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
