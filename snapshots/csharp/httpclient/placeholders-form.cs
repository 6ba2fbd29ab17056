using System;
using System.Net.Http;

using var client = new HttpClient();
using var request = new HttpRequestMessage(HttpMethod.Post, "https://{{tenant}}.example.com/token");
request.Content = new FormUrlEncodedContent(
[
    new("client_id", "${account.clientId}"),
    new("code", "<AUTH_CODE>"),
    new("redirect_uri", "https://{yourApp}/callback?x=1&y={state}"),
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
