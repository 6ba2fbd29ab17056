using System;
using System.IO;
using System.Net.Http;
using System.Text;

using var client = new HttpClient();
using var request = new HttpRequestMessage(HttpMethod.Post, "https://api.example.com/files");
var form = new MultipartContent("form-data") { HeaderEncodingSelector = (_, _) => Encoding.UTF8 };
AddPart("form-data; name=\"a\"; filename=\"up%0A`b\"", new StreamContent(File.OpenRead("up\n`b")));
request.Content = form;

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

void AddPart(string disposition, HttpContent content)
{
    content.Headers.Clear();
    content.Headers.TryAddWithoutValidation("Content-Disposition", disposition);
    form.Add(content);
}
