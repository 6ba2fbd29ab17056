using System;
using System.Net.Http;
using System.Net.Http.Headers;

using var client = new HttpClient();
using var request = new HttpRequestMessage(new HttpMethod("REPORT"), "https://dav.example.com/calendars/home");
request.Headers.Add("depth", "1");
request.Content = new StringContent("""<sync-collection xmlns="DAV:"><sync-token/></sync-collection>""", MediaTypeHeaderValue.Parse("application/xml"));

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
