using System;
using System.Net.Http;

using var client = new HttpClient();
using var request = new HttpRequestMessage(HttpMethod.Post, "https://api.example.com/v1/imports");
request.Content = new MultipartFormDataContent
{
    { new StringContent("1"), "\"a\"" },
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
