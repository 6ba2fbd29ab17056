using System;
using System.Net;
using System.Net.Http;

using var client = new HttpClient(new SocketsHttpHandler
{
    AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
});
using var request = new HttpRequestMessage(HttpMethod.Get, "https://api.example.com/v1/echo");
request.Headers.TryAddWithoutValidation("accept-encoding", "gzip, deflate");
request.Headers.TryAddWithoutValidation("if-none-match", "\"abc\"");
request.Headers.TryAddWithoutValidation("range", "bytes=0-99");
request.Headers.TryAddWithoutValidation("referer", "https://example.com/a b");
request.Headers.Add("cache-control", "no-cache");

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
