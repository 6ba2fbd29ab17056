using System;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;

using var client = new HttpClient();
using var request = new HttpRequestMessage(HttpMethod.Post, "https://api.example.com/v1/documents");
request.Content = new MultipartFormDataContent
{
    {
        new StringContent("""{"title": "Report", "tags": ["a"]}""")
        {
            Headers = { ContentType = MediaTypeHeaderValue.Parse("application/json") },
        },
        "\"metadata\""
    },
    {
        new StreamContent(File.OpenRead("report.pdf"))
        {
            Headers = { ContentType = MediaTypeHeaderValue.Parse("application/pdf") },
        },
        "\"file\"",
        "report.pdf"
    },
};

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
