using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;

using var client = new HttpClient(new SocketsHttpHandler
{
    RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8,
});
using var request = new HttpRequestMessage(HttpMethod.Post, "https://api.example.com/notes");
request.Headers.TryAddWithoutValidation("expect", "100-continue");
request.Headers.Add("x-name", "Zoë 世界");
request.Content = new StringContent("note", MediaTypeHeaderValue.Parse("text/plain"));

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
