using System;
using System.IO;
using System.Net.Http;
using System.Text;
using RestSharp;

using var client = new RestClient("https://api.example.com");
var request = new RestRequest("/v1/albums/7", Method.Put);
using var form = new MultipartContent("form-data") { HeaderEncodingSelector = (_, _) => Encoding.UTF8 };
AddPart("form-data; name=\"title\"", new StringContent("Summer"));
AddPart("form-data; name=\"photo\"; filename=\"cat.png\"", new StreamContent(File.OpenRead("photos/cat.png")), "image/png");
AddPart("form-data; name=\"photo\"; filename=\"dog.jpg\"", new StreamContent(File.OpenRead("photos/dog.jpg")), "image/jpeg");
AddPart("form-data; name=\"index\"; filename=\"index.csv\"", new StreamContent(File.OpenRead("index.csv")));
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
