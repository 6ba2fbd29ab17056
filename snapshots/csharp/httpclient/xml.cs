using System;
using System.Net.Http;
using System.Net.Http.Headers;

using var client = new HttpClient();
using var request = new HttpRequestMessage(HttpMethod.Post, "https://api.example.com/soap");
request.Headers.Add("soapaction", "\"urn:get\"");
request.Content = new StringContent(
    """
    <?xml version="1.0" encoding="utf-8"?>
    <order id="7">
      <item sku='A-1'>Crème &amp; sugar</item>
    </order>

    """,
    MediaTypeHeaderValue.Parse("application/xml"));

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
