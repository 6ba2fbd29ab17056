using System;
using System.Net.Http;
using System.Text;

using var client = new HttpClient(new SocketsHttpHandler
{
    RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8,
});
using var request = new HttpRequestMessage(HttpMethod.Get, "https://api.example.com/");
request.Headers.Add("cookie", "größe=xl");

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
