using System;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;

using var client = new HttpClient();
using var request = new HttpRequestMessage(HttpMethod.Post, "https://api.example.com/v1/imports");
request.Headers.Add("authorization", "Bearer ACCESS_TOKEN");
request.Content = new MultipartFormDataContent
{
    {
        new StreamContent(File.OpenRead("users.json"))
        {
            Headers = { ContentType = MediaTypeHeaderValue.Parse("application/json") },
        },
        "\"users\"",
        "users.json"
    },
    { new StringContent("true"), "\"upsert\"" },
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
