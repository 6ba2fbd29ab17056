using System;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;

using var client = new HttpClient();
using var request = new HttpRequestMessage(HttpMethod.Post, "https://{yourDomain}/imports");
request.Content = new MultipartFormDataContent
{
    {
        new StreamContent(File.OpenRead("USERS_FILE.json"))
        {
            Headers = { ContentType = MediaTypeHeaderValue.Parse("application/json") },
        },
        "\"users\"",
        "USERS_FILE.json"
    },
    { new StringContent("{connectionId} ${x} <ORG_ID>"), "\"connection\"" },
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
