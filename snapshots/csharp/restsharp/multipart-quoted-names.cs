using System;
using System.IO;
using System.Net.Http;
using System.Text;
using RestSharp;

using var client = new RestClient("https://api.example.com");
var request = new RestRequest("/v1/echo", Method.Post);
using var form = new MultipartContent("form-data") { HeaderEncodingSelector = (_, _) => Encoding.UTF8 };
AddPart("form-data; name=\"say %22hi%22\"", new StringContent("1"));
AddPart("form-data; name=\"upload\"; filename=\"a %22b%22.txt\"", new StreamContent(File.OpenRead("""a "b".txt""")), "text/plain");
request.AddBody(await form.ReadAsByteArrayAsync(), form.Headers.ContentType!.ToString());

var response = await client.ExecuteAsync(request);
Console.WriteLine(response.Content);
if (!response.IsSuccessful)
{
    Console.Error.WriteLine(response.ErrorException?.Message);
    Environment.ExitCode = 1;
}

void AddPart(string disposition, HttpContent content, string? contentType = null)
{
    content.Headers.Clear();
    content.Headers.TryAddWithoutValidation("Content-Disposition", disposition);
    if (contentType is not null)
    {
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);
    }

    form.Add(content);
}
