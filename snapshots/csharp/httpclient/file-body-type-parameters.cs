using System;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;

using var client = new HttpClient();
using var request = new HttpRequestMessage(HttpMethod.Patch, "https://api.example.com/v1/imports/7?offset=0");
request.Content = new StreamContent(File.OpenRead("exports/2025 widgets.csv"))
{
    Headers = { ContentType = MediaTypeHeaderValue.Parse("""text/csv; charset="iso-8859-1"; header=present""") },
};
request.Content.Headers.TryAddWithoutValidation("content-encoding", "identity");

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
