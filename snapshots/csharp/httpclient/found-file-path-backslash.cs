using System;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;

using var client = new HttpClient();
using var request = new HttpRequestMessage(HttpMethod.Post, "https://api.example.com/files");
request.Content = new MultipartFormDataContent
{
    {
        new StreamContent(File.OpenRead(@"data\photo.png"))
        {
            Headers = { ContentType = MediaTypeHeaderValue.Parse("image/png") },
        },
        "\"photo\"",
        "photo.png"
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
