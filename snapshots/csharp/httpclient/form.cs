using System;
using System.Net.Http;

using var client = new HttpClient();
using var request = new HttpRequestMessage(HttpMethod.Post, "https://auth.example.com/oauth/token");
request.Content = new FormUrlEncodedContent(
[
    new("grant_type", "client_credentials"),
    new("client_id", "{yourClientId}"),
    new("client_secret", "YOUR_CLIENT_SECRET"),
    new("scope", "read:all write+more"),
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
