using System;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;

using var client = new HttpClient();
using var request = new HttpRequestMessage(HttpMethod.Put, "https://api.example.com/v1/albums/7");
request.Content = new MultipartFormDataContent
{
    { new StringContent("Summer"), "\"title\"" },
    {
        new StreamContent(File.OpenRead("photos/cat.png"))
        {
            Headers = { ContentType = MediaTypeHeaderValue.Parse("image/png") },
        },
        "\"photo\"",
        "cat.png"
    },
    {
        new StreamContent(File.OpenRead("photos/dog.jpg"))
        {
            Headers = { ContentType = MediaTypeHeaderValue.Parse("image/jpeg") },
        },
        "\"photo\"",
        "dog.jpg"
    },
    {
        new StreamContent(File.OpenRead("index.csv")),
        "\"index\"",
        "index.csv"
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
