using System;
using RestSharp;

using var client = new RestClient("https://api.example.com");
var request = new RestRequest("/soap", Method.Post);
request.AddHeader("content-type", "application/xml");
request.AddHeader("soapaction", "\"urn:get\"");
request.AddStringBody(
    """
    <?xml version="1.0" encoding="utf-8"?>
    <order id="7">
      <item sku='A-1'>Crème &amp; sugar</item>
    </order>

    """,
    DataFormat.None);

var response = await client.ExecuteAsync(request);
Console.WriteLine(response.Content);
if (!response.IsSuccessful)
{
    Console.Error.WriteLine(response.ErrorException?.Message);
    Environment.ExitCode = 1;
}
